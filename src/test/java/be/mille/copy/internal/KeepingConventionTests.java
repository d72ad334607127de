package be.mille.copy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is gathered for a copy goes through {@link Keeping}, whatever it is: nothing is let in because nobody thought of it. */
class KeepingConventionTests {
    private static final Path READING = Path.of("src/main/java/be/mille/copy/internal/RecordReading.java");
    private static final Pattern GATHERED = Pattern.compile("return new Gathered\\((.*?)\\);\\n    }", Pattern.DOTALL);

    @Test
    void everyListOfWhatIsGatheredIsMadeByAMethodOfKeeping() throws IOException {
        assertThat(unkept(Files.readString(READING))).isEmpty();
    }

    /** Control: pregnancies once did not, and told of a placement. */
    @Test
    void aListThatDoesNotIsSeen() throws IOException {
        var source = Files.readString(READING);
        assertThat(unkept(source.replace("keeping.pregnancies(", "("))).containsExactly("pregnancies");
        assertThat(unkept(source.replace("keeping.people(", "("))).containsExactly("people");
    }

    private static List<String> unkept(String source) {
        var passed = arguments(source);
        var components = Gathered.class.getRecordComponents();
        assertThat(passed).as("arguments read of the source").hasSameSizeAs(components);
        return IntStream.range(0, components.length)
                .filter(one -> many(components[one]))
                .filter(one -> !kept(passed.get(one), source))
                .mapToObj(one -> components[one].getName())
                .toList();
    }

    private static boolean many(RecordComponent one) {
        return Collection.class.isAssignableFrom(one.getType()) || Map.class.isAssignableFrom(one.getType());
    }

    private static boolean kept(String passed, String source) {
        return passed.startsWith("keeping.")
                || Pattern.compile("var " + Pattern.quote(passed) + " =\\s+keeping\\.")
                        .matcher(source)
                        .find();
    }

    /** Each stands on lines of its own: a comma ends one only where no bracket is open. */
    private static List<String> arguments(String source) {
        var all = GATHERED.matcher(source);
        assertThat(all.find()).isTrue();
        return Arrays.stream(all.group(1).split(",(?=\\n {16}\\S)"))
                .map(String::strip)
                .toList();
    }
}
