package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Many invented families are asked about; whatever names one is looked for in everything the colleague is shown: pages, addresses and
 * my day. What was planted is found by the same search.
 */
@MilleTest
class PseudonymTests {
    private static final int FAMILIES = Integer.getInteger("mille.pseudonym.families", 40);
    private static final long SEED = 20261129;

    @Autowired
    Opinions opinions;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    /** As whole words, whatever their case. */
    private static List<String> found(String text, List<String> traces) {
        var found = new ArrayList<String>();
        for (var one : traces) {
            if (Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(one))
                    .matcher(text)
                    .find()) {
                found.add(one);
            }
        }
        return found;
    }

    /** Ids and tokens are left out: they are drawn, and now and then hold the figures of a year. */
    private String shown(Visitor colleague, UUID opinion) {
        var one = colleague.get("/opinions/" + opinion);
        assertThat(one.statusCode()).isEqualTo(200);
        return (one.body()
                        + colleague.get("/opinions").body()
                        + colleague.get("/").body()
                        + one.headers().map())
                .replaceAll("maxlength=\"[0-9]+\"", "")
                .replaceAll("[A-Za-z0-9_-]{24,}", "");
    }

    @Test
    void nothingTheColleagueIsShownNamesAnyOfManyFamilies() {
        var random = new Random(SEED);
        var hesitating = new Hesitating(context);
        var colleague = new Visitor(port).signIn(people, Hesitating.COLLEAGUE);
        for (int i = 0; i < FAMILIES; i++) {
            var one = Invented.drawn(context, random, i);
            var id = hesitating.sent(one.family());
            people.as(
                    Hesitating.ASKER,
                    () -> opinions.say(id, UUID.randomUUID(), "Encore une question, si vous voulez bien.", false));
            var shown = shown(colleague, id);
            assertThat(shown).contains(Hesitating.QUESTION.substring(0, 20), "ans", "semaines");
            assertThat(found(shown, one.traces())).as("family " + i).isEmpty();
            people.runAs(Hesitating.ASKER, () -> opinions.withdraw(id));
            assertThat(colleague.get("/opinions/" + id).statusCode()).isEqualTo(404);
        }
    }

    /** Control: the same search finds a name that is written, and the asker's own page names her. */
    @Test
    void aNameThatWasPlantedIsFoundByTheSameSearch() {
        var one = Invented.drawn(context, new Random(SEED + 1), 900);
        assertThat(found("On dit que " + one.traces().getFirst().toUpperCase(Locale.ROOT) + " va mieux.", one.traces()))
                .isNotEmpty();
        var hesitating = new Hesitating(context);
        var asker = new Visitor(port).signIn(people, Hesitating.ASKER);
        hesitating.sent(one.family());
        assertThat(found(asker.get("/families/" + one.family() + "/opinions").body(), one.traces()))
                .as("the asker's own page names her")
                .isNotEmpty();
    }

    @Test
    void noneOfTheirNamesCanBeSent() {
        var random = new Random(SEED + 2);
        var hesitating = new Hesitating(context);
        for (int i = 0; i < FAMILIES / 4; i++) {
            var one = Invented.drawn(context, random, 500 + i);
            for (var trace : one.traces().subList(0, 4)) {
                var ask = hesitating.ask(
                        one.family(), Hesitating.COLLEAGUE, "Que dire à " + trace + " demain ?", Map.of());
                assertThat(hesitating.review(ask)).as(trace).isInstanceOf(AskOutcome.TellsWho.class);
            }
        }
    }

    @Test
    void theIdOfAnOpinionTellsOfNoMoment() {
        var asker = new Visitor(port).signIn(people, Hesitating.ASKER);
        var one = Invented.drawn(context, new Random(SEED + 3), 901);
        var page = asker.get("/families/" + one.family() + "/opinions/new").body();
        var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(UUID.fromString(key.group(1)).version()).isEqualTo(4);
    }
}
