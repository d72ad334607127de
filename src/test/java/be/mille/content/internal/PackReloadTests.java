package be.mille.content.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.content.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The operator has the packs read again while the program runs. */
class PackReloadTests {
    @TempDir
    Path folder;

    InstalledPacks packs;
    PackReload reload;

    @BeforeEach
    void aSiteWithOnePack() throws IOException {
        write("2026.12", "Un");
        packs = new InstalledPacks(new ObjectMapper(), folder.toString());
        reload = new PackReload(packs);
    }

    @Test
    void aNewVersionIsInForceForEverybodyAtOnce() throws IOException {
        var version = packs.made(from -> from.newest("expected", "brussels").version());
        write("2027.01", "Deux");
        assertThat(version.get()).isEqualTo("2026.12");
        var answer = reload.now();
        assertThat(answer.done()).isTrue();
        assertThat(answer.sentence()).contains("new: expected/brussels/2027.01");
        assertThat(version.get()).isEqualTo("2027.01");
        assertThat(reload.now().sentence()).contains("nothing new");
    }

    @Test
    void aBrokenPackKeepsTheOldOnesAndTheSentenceNamesIt() throws IOException {
        write("2027.01", "Deux");
        Files.writeString(at("2027.01", "texts/fr.json"), "{ oops");
        var answer = reload.now();
        assertThat(answer.done()).isFalse();
        assertThat(answer.sentence())
                .startsWith("Nothing was changed, the packs in use stay.")
                .contains("expected/brussels/2027.01/texts/fr.json", "line 1")
                .doesNotContain("\n");
        assertThat(newest().text("fr", "a").text()).isEqualTo("Un");
        write("2027.01", "Deux");
        assertThat(reload.now().done())
                .as("negative control: mended, it is taken")
                .isTrue();
        assertThat(newest().text("fr", "a").text()).isEqualTo("Deux");
    }

    @Test
    void whereOneModuleFindsItBrokenTheOthersKeepTheirsToo() throws IOException {
        var first = packs.made(from -> from.newest("expected", "brussels").version());
        var strict = packs.made(from -> {
            var pack = from.newest("expected", "brussels");
            if (pack.text("fr", "a").text().equals("Deux")) {
                throw pack.broken("texts/fr.json", "two is too many.");
            }
            return pack.version();
        });
        packs.made(from -> {
            if (from.newest("expected", "brussels").text("fr", "a").text().equals("Trois")) {
                throw new IllegalStateException("not foreseen");
            }
            return "";
        });
        write("2027.01", "Deux");
        assertThat(reload.now().sentence()).contains("two is too many");
        assertThat(first.get()).isEqualTo("2026.12");
        write("2027.01", "Trois");
        assertThat(reload.now().sentence()).contains("not foreseen");
        assertThat(first.get() + strict.get() + newest().version()).isEqualTo("2026.122026.122026.12");
    }

    @Test
    void aVersionTakenOutIsNoLongerOfferedAndStaysForWhatWasBegunWithIt() throws IOException {
        for (var file : new String[] {"pack.json", "texts/fr.json"}) {
            Files.delete(at("2026.12", file));
        }
        assertThat(reload.now().sentence()).contains("no longer offered", "expected/brussels/2026.12");
        assertThat(newest().version()).isEqualTo("2026.11");
        assertThat(packs.find("expected")).extracting(Pack::version).doesNotContain("2026.12");
        assertThat(packs.find("expected", "brussels", "2026.12")).isPresent();
        assertThat(packs.known("expected")).extracting(Pack::version).contains("2026.12");
        assertThat(reload.now().sentence()).contains("nothing new");
        write("2026.12", "Autre");
        assertThat(reload.now().sentence())
                .as("it does not come back as another one")
                .contains("has changed");
    }

    @Test
    void aVersionInUseIsNotChangedUnderneath() throws IOException {
        write("2026.12", "Autre");
        assertThat(reload.now().sentence()).contains("expected/brussels/2026.12", "another version");
        assertThat(newest().text("fr", "a").text()).isEqualTo("Un");
    }

    private Pack newest() {
        return packs.newest("expected", "brussels");
    }

    private void write(String version, String text) throws IOException {
        Files.createDirectories(at(version, "texts"));
        Files.writeString(at(version, "pack.json"), """
                {"id":"brussels","version":"%s","sources":[{"id":"s","citation":"A source","url":null}],"languages":["fr"]}
                """.formatted(version));
        Files.writeString(at(version, "texts/fr.json"), """
                {"language":"fr","state":"draft","texts":{"a":"%s"}}
                """.formatted(text));
    }

    private Path at(String version, String file) {
        return folder.resolve("expected/brussels").resolve(version).resolve(file);
    }
}
