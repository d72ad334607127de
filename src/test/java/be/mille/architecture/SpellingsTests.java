package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.proof.Scorecard;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * T11: however the address of a page is written, it opens nothing that the address itself does not open. {@code -Dmille.spellings=<each>}
 * says how many spellings of each page are tried; the full run tries all.
 */
@MilleTest
class SpellingsTests {
    private static final long SEED = 11;
    private static final Map<String, UnaryOperator<String>> SPELLINGS = spellings();
    private static final int EACH = Integer.getInteger("mille.spellings", Scorecard.full() ? SPELLINGS.size() : 2);
    private static final String ITEM = "018f3f00-0000-7000-8000-000000000001";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    private static Map<String, UnaryOperator<String>> spellings() {
        var found = new LinkedHashMap<String, UnaryOperator<String>>();
        found.put("two slashes", path -> "/" + path);
        found.put("a dot", path -> "/." + path);
        found.put("a slash at the end", path -> path + "/");
        found.put("a parameter at the end", path -> path + ";x=1");
        found.put("a parameter within", path -> path.replaceFirst("(/[^/]+)/", "$1;a=b/"));
        found.put("a letter in code", path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        found.put("a slash in code", path -> path + "%2f");
        found.put("capitals", path -> path.toUpperCase(java.util.Locale.ROOT));
        found.put("one back", path -> "/static/.." + path);
        found.put("one back behind a parameter", path -> "/sign-in/..;" + path);
        found.put("one back in code", path -> "/sign-in/%2e%2e" + path);
        found.put("a dot as an ending", path -> path + ".");
        found.put("another kind of file", path -> path + ".json");
        found.put("a nought at the end", path -> path + "%00");
        return found;
    }

    @Test
    void noSpellingOpensMoreThanTheAddressItself() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Spelling")))
                .toString();
        var random = new Random(SEED);
        var opened = new ArrayList<String>();
        int tried = 0;
        for (var visitor : List.of(new Visitor(port), new Visitor(port).signIn(people, People.OTHER_MIDWIFE))) {
            for (var route : AccessMatrix.ROUTES) {
                if (!route.method().equals("GET") || route.pattern().length() < 3) {
                    continue;
                }
                var path = route.pattern().replace("{family}", family).replaceAll("\\{[^}]+}", ITEM);
                var itself = visitor.get(path).statusCode();
                for (var name : some(random)) {
                    tried++;
                    var spelled = SPELLINGS.get(name).apply(path);
                    if (opens(visitor, spelled) && itself != 200 && !anybodys(spelled)) {
                        opened.add(name + ": " + spelled);
                    }
                }
            }
        }
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        int caught = opens(midwife, "/families/" + family) ? 1 : 0;
        new Scorecard(
                        "T11",
                        "other spellings of the address of a page, without a sign-in and without a relation",
                        tried,
                        opened.size(),
                        SEED,
                        Scorecard.size("mille.spellings"),
                        1,
                        caught)
                .keep();
        assertThat(opened).isEmpty();
        assertThat(caught).as("whoever may open it does").isOne();
    }

    /** A page that is anybody's whatever stands in its address: that of a link asks for a code before it says anything. */
    private static boolean anybodys(String path) {
        return AccessMatrix.ROUTES.stream()
                .filter(route -> route.method().equals("GET") && route.kind().equals("PUBLIC"))
                .map(route -> route.pattern().replaceAll("\\{[^}]+}", "[^/]+"))
                .anyMatch(path::matches);
    }

    private static List<String> some(Random random) {
        var names = new ArrayList<>(SPELLINGS.keySet());
        java.util.Collections.shuffle(names, random);
        return names.subList(0, EACH);
    }

    private static boolean opens(Visitor visitor, String path) {
        return visitor.get(path).statusCode() == 200;
    }
}
