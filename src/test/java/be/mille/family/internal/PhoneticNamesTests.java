package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class PhoneticNamesTests {
    private record Pair(String one, String other, boolean same) {}

    private record Measure(double recall, double falsely) {}

    private static List<Pair> pairs() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/names/pairs.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Pair(cells[0], cells[1], cells[3].equals("true")))
                .toList();
    }

    private static Measure measure(BiPredicate<String, String> alike) throws IOException {
        var same = pairs().stream().filter(Pair::same).toList();
        var different = pairs().stream().filter(pair -> !pair.same()).toList();
        return new Measure(share(same, alike), share(different, alike));
    }

    private static double share(List<Pair> pairs, BiPredicate<String, String> alike) {
        long found = pairs.stream()
                .filter(pair -> alike.test(pair.one(), pair.other()))
                .count();
        return 100.0 * found / pairs.size();
    }

    @Test
    void spellingsOfOneNameAreFoundAndDifferentNamesAreNot() throws IOException {
        var measure = measure(PhoneticNames::alike);
        System.out.printf("names by sound: recall %.1f %%, false %.1f %%%n", measure.recall(), measure.falsely());
        assertThat(measure.recall()).isGreaterThanOrEqualTo(95);
        assertThat(measure.falsely()).isLessThanOrEqualTo(5);
    }

    @Test
    void comparingLettersOrSkeletonsAloneWouldNotPass() throws IOException {
        assertThat(measure(String::equalsIgnoreCase).recall()).isLessThan(95);
        assertThat(measure(PhoneticNamesTests::shareAKey).falsely()).isGreaterThan(5);
    }

    private static boolean shareAKey(String one, String other) {
        return PhoneticNames.keys(one).stream()
                .filter(key -> key.startsWith("s:"))
                .anyMatch(PhoneticNames.keys(other)::contains);
    }

    @Test
    void whatSoundsAlikeAlwaysSharesAStoredKeySoThatTheTableFindsIt() throws IOException {
        assertThat(pairs())
                .filteredOn(pair -> PhoneticNames.alike(pair.one(), pair.other()))
                .allSatisfy(pair -> assertThat(shareAKey(pair.one(), pair.other()))
                        .as("%s %s", pair.one(), pair.other())
                        .isTrue());
    }

    @Test
    void wordsLoseAccentsAndTurkishDotsAndKeepOtherScripts() {
        assertThat(PhoneticNames.words("  ÇELİK-Işık d’Été ")).containsExactly("celik", "isik", "dete");
        assertThat(PhoneticNames.words("أمينة 😀 <b>")).containsExactly("امينة", "b");
    }
}
