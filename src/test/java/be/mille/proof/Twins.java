package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two worlds that are equal but for one hidden item in each family, asked the same at the same moment with the same chance. */
final class Twins {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern OF_ITS_OWN =
            Pattern.compile("href=\"(/families/" + ID + "/(?:referrals|notes|relays|handovers|opinions)/" + ID + ")\"");
    private static @Nullable Twins built;

    final World with = World.first();
    final World without = World.second();
    private final Map<HiddenItem, Scene> scenes = new LinkedHashMap<>();
    private final Map<HiddenItem, List<String>> ids = new LinkedHashMap<>();
    private final Map<HiddenItem, List<String>> linked = new LinkedHashMap<>();
    private long seed = 1000;

    /** Built once for all proofs of a run. */
    static synchronized Twins twins() {
        var twins = built;
        if (twins == null) {
            twins = new Twins();
            built = twins;
        }
        return twins;
    }

    private Twins() {
        for (var item : HiddenItem.values()) {
            var scene = Scene.in(with, item, true);
            var twin = Scene.in(without, item, false);
            assertThat(twin.family).isEqualTo(scene.family);
            assertThat(twin.screening()).isEqualTo(scene.screening());
            scenes.put(item, scene);
        }
        with.at(TestClock.START, 0);
        without.at(TestClock.START, 0);
        for (var item : HiddenItem.values()) {
            ids.put(item, known(item));
        }
    }

    Scene scene(HiddenItem item) {
        return Objects.requireNonNull(scenes.get(item));
    }

    /** Every id the midwife meets in this family, hidden ones included. */
    List<String> ids(HiddenItem item) {
        return Objects.requireNonNull(ids.get(item));
    }

    private List<String> known(HiddenItem item) {
        var found = new TreeSet<String>();
        var own = new TreeSet<String>();
        for (var page : pages(item)) {
            own.addAll(met(page, found));
        }
        linked.put(item, List.copyOf(own));
        own.forEach(page -> met(page, found));
        return new ArrayList<>(found);
    }

    /** @return what it leads to that has a page of its own in this family */
    private List<String> met(String page, Set<String> found) {
        var links = new ArrayList<String>();
        for (var answer :
                ask(People.MIDWIFE, visitor -> visitor.bytes(page, Map.of())).both()) {
            ID.matcher(answer.body()).results().forEach(one -> found.add(one.group()));
            OF_ITS_OWN.matcher(answer.body()).results().forEach(one -> links.add(one.group(1)));
        }
        return links;
    }

    /** The pages of what has one of its own in this family, a request, a note, hidden ones included. */
    List<String> linked(HiddenItem item) {
        return Objects.requireNonNull(linked.get(item));
    }

    /** Where a family's hidden things stand for whoever may know them. */
    List<String> pages(HiddenItem item) {
        var scene = scene(item);
        var base = "/families/" + scene.family;
        var talk = base + "/screenings/" + scene.screening();
        return List.of(
                base,
                base + "/screenings",
                talk + "/result",
                base + "/plan",
                base + "/contacts",
                base + "/events",
                base + "/notes",
                base + "/person/second-parent",
                base + "/referrals",
                base + "/person/household",
                base + "/person/kin",
                base + "/person/address",
                base + "/access",
                base + "/consent/withdraw?from=TEAM",
                base + "/erasure",
                base + "/plan/crisis",
                base + "/handovers" + scene.handover(),
                base + "/relays",
                base + "/coordination",
                base + "/opinions",
                base + "/authorities",
                talk + "/violence/readers",
                talk + "/fgm/readers");
    }

    /** Two answers to one question. */
    record Answers(HttpResponse<String> with, HttpResponse<String> without) {
        List<HttpResponse<String>> both() {
            return List.of(with, without);
        }

        boolean same() {
            return Nonces.without(with).equals(Nonces.without(without));
        }

        String difference() {
            return Twins.difference(Nonces.without(with), Nonces.without(without));
        }
    }

    /** Where two texts part. */
    static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return around(one, at) + "\n  <> " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 160))
                .replaceAll("\\s+", " ");
    }

    Answers ask(String who, Function<be.mille.testing.Visitor, HttpResponse<String>> question) {
        seed++;
        return new Answers(asked(with, who, question), asked(without, who, question));
    }

    private HttpResponse<String> asked(
            World world, String who, Function<be.mille.testing.Visitor, HttpResponse<String>> question) {
        var visitor = world.visitor(who);
        world.chance.seed(seed);
        return question.apply(visitor);
    }
}
