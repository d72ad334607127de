package be.mille.content.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.content.BrokenPackException;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.PackText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

class ContentPacksTests {
    private static final String MANIFEST = """
            {"id":"brussels","version":"2026.12","sources":[{"id":"s","citation":"A source","url":null}],"languages":["fr","nl"]}
            """;
    private static final String FRENCH = """
            {"language":"fr","state":"draft","reviewed":[{"by":"Emma Coppens","on":"2026-12-01","texts":["a"]}],"texts":{"a":"Un","b":"Deux"}}
            """;
    private static final String DUTCH = """
            {"language":"nl","state":"draft","reviewed":[],"texts":{"a":"Een"}}
            """;

    private static final PackText.Review EMMA = new PackText.Review("Emma Coppens", LocalDate.of(2026, 12, 1));

    @TempDir
    Path folder;

    @Test
    void everyBuiltInPackIsWholeAndHasEachTextInEachOfItsLanguages() {
        var packs = packs("");
        assertThat(packs.find("expected")).isNotEmpty();
        for (var kind : new String[] {"screening", "paths", "expected", "helplines", "consent"}) {
            for (var pack : packs.find(kind)) {
                for (var language : pack.languages()) {
                    assertThat(pack.textKeys(language))
                            .as("%s in %s", pack.name(), language)
                            .isEqualTo(pack.textKeys("fr"));
                }
            }
        }
    }

    @Test
    void aSiteAddsANewerVersionAndTheOldOneStaysKnown() throws IOException {
        writeWholePack();
        var packs = packs(folder.toString());
        assertThat(packs.newest("expected", "brussels").version()).isEqualTo("2026.12");
        assertThat(packs.find("expected")).extracting(Pack::version).startsWith("2026.12", "2026.11");
        assertThat(packs.find("expected", "brussels", "2026.11")).isPresent();
        assertThat(packs.find("expected", "brussels", "2026.10")).isEmpty();
    }

    @Test
    void aCorrectionOfAMonthIsNewerThanTheMonthAndOlderThanTheNext() {
        var month = new PackFiles.Place("k", "i", "2026.11");
        var correction = new PackFiles.Place("k", "i", "2026.11.12");
        var next = new PackFiles.Place("k", "i", "2026.12");
        assertThat(next).isLessThan(correction);
        assertThat(correction).isLessThan(month);
    }

    @Test
    void aTextIsDraftUntilItsKeyIsReviewedAndFrenchStandsInForWhatIsMissing() throws IOException {
        writeWholePack();
        var pack = packs(folder.toString()).newest("expected", "brussels");
        assertThat(pack.text("fr", "a")).isEqualTo(new PackText("Un", "fr", EMMA));
        assertThat(pack.text("nl", "a")).isEqualTo(new PackText("Een", "nl", null));
        assertThat(pack.text("nl", "b")).isEqualTo(new PackText("Deux", "fr", null));
        assertThat(pack.findText("nl", "c")).isEmpty();
        assertThatThrownBy(() -> pack.text("nl", "c"))
                .isInstanceOf(BrokenPackException.class)
                .hasMessageContaining("expected/brussels/2026.12/texts/nl.json")
                .hasMessageContaining("\"c\"");
    }

    @Test
    void aBrokenPackStopsTheStartAndTheSentenceNamesFileAndPlace() throws IOException {
        writeWholePack();
        write("texts/nl.json", "{\n\"language\": \"nl\",\n oops }");
        refused("texts/nl.json", "line 3");
        write("texts/nl.json", DUTCH.replace("\"nl\"", "\"de\""));
        refused("texts/nl.json", "\"language\" must be \"nl\"");
        write("texts/nl.json", DUTCH.replace("Een", " "));
        refused("texts/nl.json", "\"a\" is empty");
        Files.delete(at("texts/nl.json"));
        refused("texts/nl.json", "missing");
        write("texts/nl.json", DUTCH);
        write("pack.json", MANIFEST.replace("2026.12", "2026.13"));
        refused("pack.json", "2026.12");
        write("pack.json", MANIFEST.replace("A source", ""));
        refused("pack.json", "citation");
        Files.delete(at("pack.json"));
        refused("pack.json", "missing");
    }

    @Test
    void aTextWithoutAStateOrReviewedByNobodyStopsTheStart() throws IOException {
        writeWholePack();
        write("texts/nl.json", DUTCH.replace("\"state\":\"draft\",", ""));
        refused("texts/nl.json", "every text has one");
        write("texts/nl.json", DUTCH.replace("\"draft\"", "\"fine\""));
        refused("texts/nl.json", "\"state\" must be draft or reviewed");
        write("texts/nl.json", DUTCH.replace("\"draft\"", "\"reviewed\""));
        refused("texts/nl.json", "\"by\" whom");
        write("texts/nl.json", reviewed("{\"by\":\"Emma\",\"texts\":[\"a\"]}"));
        refused("texts/nl.json", "\"on\" which day");
        write("texts/nl.json", reviewed("{\"by\":\"Emma\",\"on\":\"1/12/2026\",\"texts\":[\"a\"]}"));
        refused("texts/nl.json", "\"on\" which day");
        write("texts/nl.json", reviewed("{\"by\":\"Emma\",\"on\":\"2026-12-01\",\"texts\":[\"z\"]}"));
        refused("texts/nl.json", "\"z\" is called reviewed");
        write("texts/nl.json", reviewed("{\"by\":\"Emma\",\"on\":\"2026-12-01\",\"texts\":[\"a\"]}"));
        assertThat(packs(folder.toString())
                        .newest("expected", "brussels")
                        .text("nl", "a")
                        .draft())
                .as("negative control: with all of it the same text is reviewed")
                .isFalse();
    }

    @Test
    void aFileThatIsReviewedNamesOnlyItsDrafts() throws IOException {
        writeWholePack();
        write(
                "texts/fr.json",
                FRENCH.replaceFirst(
                        "\"state\".*\\],",
                        "\"state\":\"reviewed\",\"by\":\"Emma Coppens\",\"on\":\"2026-12-01\",\"drafts\":[\"b\"],"));
        var pack = packs(folder.toString()).newest("expected", "brussels");
        assertThat(pack.text("fr", "a").review()).isEqualTo(EMMA);
        assertThat(pack.text("fr", "b").draft()).isTrue();
    }

    /** Nobody has reviewed anything yet; the first review changes this test with it. */
    @Test
    void everyBuiltInTextIsADraftInEachOfItsLanguages() {
        var packs = packs("");
        int texts = 0;
        for (var kind : new String[] {"screening", "paths", "expected", "helplines", "her"}) {
            for (var pack : packs.find(kind)) {
                for (var language : pack.languages()) {
                    for (var key : pack.textKeys(language)) {
                        assertThat(pack.text(language, key).draft()).as(key).isTrue();
                        texts++;
                    }
                }
            }
        }
        assertThat(texts).isGreaterThan(4000);
    }

    private static String reviewed(String entry) {
        return DUTCH.replace("[]", "[" + entry + "]");
    }

    @Test
    void aSiteCannotReplaceAVersionOrPutAPackInTheWrongPlace() throws IOException {
        var builtIn = folder.resolve("expected/brussels/2026.11");
        Files.createDirectories(builtIn);
        Files.writeString(
                builtIn.resolve("pack.json"),
                MANIFEST.replace("2026.12", "2026.11").replace("[\"fr\",\"nl\"]", "[]"));
        refused("expected/brussels/2026.11", "another version");
        Files.delete(builtIn.resolve("pack.json"));
        Files.writeString(folder.resolve("pack.json"), MANIFEST);
        refused("pack.json", "<kind>/<id>/<version>/");
        assertThatThrownBy(() -> packs(folder.resolve("nowhere").toString()))
                .hasMessageContaining("a folder that is not there");
    }

    private void refused(String file, String problem) {
        assertThatThrownBy(() -> packs(folder.toString()))
                .isInstanceOf(BrokenPackException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(problem);
    }

    private void writeWholePack() throws IOException {
        write("pack.json", MANIFEST);
        write("texts/fr.json", FRENCH);
        write("texts/nl.json", DUTCH);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(at(file).getParent());
        Files.writeString(at(file), text);
    }

    private Path at(String file) {
        return folder.resolve("expected/brussels/2026.12").resolve(file);
    }

    private static ContentPacks packs(String folder) {
        return new InstalledPacks(new ObjectMapper(), folder);
    }
}
