package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.enter;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.turn;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What her telephone keeps of her pages says neither what she was asked nor what came out: every page is opened, and every answer given. */
class HerQuietAddressesTests extends HerAddressHeld {
    /** Whatever stands in an address or can become a part of one. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:href|action|data-autosave|data-say|id|name=\"return\" value)=\"([^\"]*)\"");

    private static final Pattern ANSWER = Pattern.compile(
            "<input type=\"(?:radio|checkbox)\" name=\"a\\.([^\"]+)\" id=\"[^\"]*\" value=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"((?:v\\.|domain|page|shown)[^\"]*)\" value=\"([^\"]*)\"");

    @Autowired
    ScreeningPacks packs;

    private final Set<String> fragments = new HashSet<>();
    private Pattern telling;

    @BeforeEach
    void whatAnAddressMayNotSay() {
        telling = Pattern.compile(packs.all().stream()
                .flatMap(pack -> ids(pack).stream())
                .flatMap(id -> List.of(id, id.replace('.', '-')).stream())
                .distinct()
                .map(id -> "(?<![a-z0-9])" + Pattern.quote(id) + "(?![a-z0-9])")
                .collect(Collectors.joining("|")));
    }

    private static List<String> ids(ScreeningPack pack) {
        var ids = new ArrayList<String>();
        pack.domains().forEach(one -> {
            ids.add(one.id());
            one.items().forEach(item -> ids.add(item.id()));
        });
        pack.indicators().forEach(one -> ids.add(one.id()));
        pack.sameDay().forEach(one -> ids.add(one.id()));
        return ids;
    }

    @Test
    void noAddressBehindTheOneSheWasGivenTellsWhatSheIsAskedOrWhatCameOut() {
        var mine = address(midwife, family, screening);
        var her = new Visitor(port);
        assertThat(told(her.get(mine.path()))).isEmpty();
        assertThat(told(enter(her, mine, mine.wrongCode()))).isEmpty();
        assertThat(told(enter(her, mine, mine.code()))).isEmpty();
        assertThat(walk(her)).hasSizeGreaterThan(15).contains("depression").doesNotContain("violence");
        assertThat(told(her.post("/here/finish", Map.of()))).isEmpty();
        assertThat(told(her.get("/here/leave"))).isEmpty();
    }

    @Test
    void noAddressOfAScreenTurnedToHerDoesEither() {
        assertThat(turn(midwife, family, screening, "4711", true).statusCode()).isEqualTo(303);
        assertThat(walk(midwife)).contains("violence", "depression");
        assertThat(told(midwife.get("/here/back"))).isEmpty();
        assertThat(told(midwife.get("/here/leave"))).isEmpty();
    }

    /** Every page with every answer of it; the domains that were asked. */
    private Set<String> walk(Visitor her) {
        for (var path : List.of("/here", "/here/end")) {
            assertThat(told(her.get(path))).as(path).isEmpty();
        }
        var pages = HerRoom.pages(her);
        pages.forEach((domain, path) -> {
            for (var answer : found(ANSWER, her.get(path).body())) {
                var page = her.get(path);
                assertThat(told(page)).as(path).isEmpty();
                follow(her, path, say(her, path, page.body(), answer));
            }
        });
        assertThat(fragments).as("something was revealed").hasSizeGreaterThan(2);
        return pages.keySet();
    }

    private static HttpResponse<String> say(Visitor her, String path, String page, MatchResult answer) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        found(HIDDEN, page).forEach(one -> fields.add(Map.entry(one.group(1), one.group(2))));
        fields.add(Map.entry("key", UUID.randomUUID().toString()));
        fields.add(Map.entry("a." + answer.group(1), answer.group(2)));
        return her.postAll(path, fields);
    }

    private void follow(Visitor her, String path, HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(path).isIn(303, 422);
        assertThat(told(sent)).as(path).isEmpty();
        var to = sent.headers().firstValue("Location").orElse(path).split("#");
        if (to.length > 1) {
            fragments.add(to[1]);
            assertThat(her.get(to[0]).body()).as("the part is there").contains("id=\"" + to[1] + "\"");
        }
    }

    @Test
    void anAddressThatTellsIsFound() {
        for (var address : List.of(
                "/here/depression",
                "/here/3#now-self-harm",
                "/here/3#opening-today",
                "/here?at=housing.situation",
                "#violence")) {
            assertThat(tells(address)).as(address).isTrue();
        }
        for (var address : List.of("/here/3#part-9", "/here/end", "/here/size", "/open/SECRET?in=fr")) {
            assertThat(tells(address)).as(address).isFalse();
        }
        var her = inside(port, address(midwife, family, screening));
        var path = HerRoom.page(her, "depression");
        var page = her.get(path).body();
        assertThat(told(page.replace("action=\"" + path, "action=\"/here/depression")))
                .containsExactly("/here/depression");
        assertThat(told(page.replace("id=\"part-1\"", "id=\"depression-mood\"")))
                .containsExactly("depression-mood");
    }

    private List<String> told(HttpResponse<String> answer) {
        var told = told(answer.body());
        told.addAll(answer.headers().map().entrySet().stream()
                .filter(one -> Set.of("location", "hx-redirect", "refresh", "content-location")
                        .contains(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .filter(this::tells)
                .toList());
        return told;
    }

    private List<String> told(String page) {
        return found(ADDRESS, page).stream()
                .map(one -> one.group(1))
                .filter(this::tells)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private boolean tells(String address) {
        return telling.matcher(HerWays.plain(address)).find();
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
