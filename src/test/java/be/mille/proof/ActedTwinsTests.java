package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * T03, for acts that succeed: whoever may not know of it writes, asks and notes the same in both worlds, beside a hidden twin of the same. What she is
 * answered is the same byte by byte, and so is everything she and a colleague read afterwards.
 */
class ActedTwinsTests {
    private static final String WHO = People.DOCTOR;
    private static final List<String> READ_AFTERWARDS = List.of(WHO, People.SOCIAL_WORKER);
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    /** Those whose hidden thing is of the kind she does; {@code -Dmille.twins=full} takes all she may not know. */
    private static final List<HiddenItem> IN_EVERY_BUILD = List.of(
            HiddenItem.REQUEST,
            HiddenItem.REQUEST_ON_THE_PAGE,
            HiddenItem.REQUEST_BESIDE_ANOTHER,
            HiddenItem.PASSED_ON_FROM_THE_OPEN,
            HiddenItem.ROLE,
            HiddenItem.OPEN_RELAY_OF_VIOLENCE,
            HiddenItem.NOTE_OF_VIOLENCE);

    private final Twins twins = Twins.twins();

    private static Stream<HiddenItem> items() {
        return (Scorecard.full() ? Stream.of(HiddenItem.values()) : IN_EVERY_BUILD.stream())
                .filter(one -> one.team().containsAll(READ_AFTERWARDS));
    }

    @Test
    void whatSheDoesBesideItAndReadsAfterwardsIsTheSameInBothWorlds() {
        assertThat(items()).isNotEmpty().allSatisfy(item -> {
            same(item, "a note", visitor -> note(visitor, item));
            same(item, "a request", visitor -> asked(visitor, item, "legal-aid", outside()));
            same(item, "one of a restricted subject", visitor -> asked(visitor, item, "violence-support", apart(item)));
            same(item, "an open relay", visitor -> relay(visitor, item));
            for (var who : READ_AFTERWARDS) {
                twins.pages(item).forEach(page -> {
                    var answers = twins.ask(who, visitor -> visitor.bytes(page, Map.of()));
                    assertThat(answers.same())
                            .as(item + " read by " + who + answers.difference())
                            .isTrue();
                });
            }
        });
    }

    /** Control: to the midwife, who may know, one of the pages that are read afterwards differs for each. */
    @Test
    void whoMayKnowReadsADifference() {
        assertThat(items())
                .allMatch(item -> twins.pages(item).stream()
                        .anyMatch(page -> !twins.ask(People.MIDWIFE, visitor -> visitor.bytes(page, Map.of()))
                                .same()));
    }

    private void same(HiddenItem item, String what, Function<Visitor, HttpResponse<String>> act) {
        var answers = twins.ask(WHO, act);
        assertThat(answers.with().statusCode())
                .as(item + ", " + what + ": " + answers.with().body())
                .isEqualTo(303);
        assertThat(answers.same()).as(item + ", " + what + answers.difference()).isTrue();
    }

    private String page(HiddenItem item, String path) {
        return "/families/" + twins.scene(item).family + path;
    }

    private HttpResponse<String> note(Visitor visitor, HiddenItem item) {
        var seen = SEEN.matcher(visitor.get(page(item, "/notes/new")).body());
        assertThat(seen.find()).isTrue();
        return visitor.post(
                page(item, "/notes/new"),
                Map.of(
                        "key", key(item, 1),
                        "words", "Elle préfère le matin",
                        "circle", "TEAM",
                        "subject", "TEAM",
                        "about", "HER",
                        "language", "fr",
                        "hers", "OPEN",
                        "seen", seen.group(1)));
    }

    private HttpResponse<String> asked(Visitor visitor, HiddenItem item, String kind, Map<String, String> to) {
        var opened = visitor.get(page(item, "/referrals/new?category=" + kind)).body();
        var form = new HashMap<>(to);
        form.putAll(Map.of(
                "key",
                key(item, 2 + kind.length()),
                "category",
                kind,
                "called",
                "Mina",
                "need",
                "Un rendez-vous",
                "agreed",
                "ORALLY",
                "agreedOn",
                "22/11/2026",
                "answerBy",
                "1/12/2026",
                opened.contains("name=\"alone\"") ? "alone" : "although",
                "un autre quartier"));
        return visitor.post(page(item, "/referrals/new"), form);
    }

    private static Map<String, String> outside() {
        return Map.of("to", "OUTSIDE", "outsideName", "Conseil du Lac", "outsidePhone", "02 000 00 00", "way", "PHONE");
    }

    private Map<String, String> apart(HiddenItem item) {
        return Map.of(
                "to",
                "COLLEAGUE",
                "colleague",
                twins.scene(item).id("bram-verlinden").toString(),
                "knowing",
                "true");
    }

    private HttpResponse<String> relay(Visitor visitor, HiddenItem item) {
        visitor.get(page(item, "/relays/new"));
        return visitor.post(
                page(item, "/relays/new"),
                Map.of(
                        "key", key(item, 9),
                        "kind", "place",
                        "subject", "TEAM",
                        "since", "12/11/2026",
                        "awaited", "Une place",
                        "from", "Maison Arbre",
                        "lookOn", "27/11/2026",
                        "to", ""));
    }

    private static String key(HiddenItem item, int act) {
        return new UUID(0x5000L + item.ordinal(), 0x8000_0000_0000_0000L | act).toString();
    }
}
