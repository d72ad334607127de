package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** A new version of the questions without a restart: what begins takes it, what was begun with another keeps that one. */
@MilleTest
class ScreeningsAfterAReloadTests {
    private static final Path BUILT_IN = Path.of("src/main/resources/content/screening/mille/2026.11");
    private static final List<String> FILES = List.of(
            "pack.json",
            "questionnaire.json",
            "rules.json",
            "cases.json",
            "texts/fr.json",
            "texts/nl.json",
            "texts/de.json",
            "texts/en.json",
            "texts/ar.json");
    private static final Path FOLDER = folder();
    private static final int DOOR = freePort();

    @LocalServerPort
    int port;

    @Autowired
    ScreeningPacks packs;

    @Autowired
    Screenings screenings;

    @Autowired
    Held held;

    @Autowired
    People people;

    @DynamicPropertySource
    static void aSiteWithAFolder(DynamicPropertyRegistry settings) {
        settings.add("mille.content.dir", FOLDER::toString);
        settings.add("mille.operator.port", () -> DOOR);
    }

    @AfterEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @Test
    void whatWasBegunWithAVersionIsReadWithItWhateverIsOfferedSince() throws Exception {
        assertThat(packs.current().version()).isEqualTo("2026.11");
        copy("2026.12", "");
        assertThat(reload()).contains("new: screening/mille/2026.12");
        var family = held.family(null);
        var screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.finish(family, screening);
        assertThat(people.as(People.MIDWIFE, () -> screenings.get(family, screening))
                        .packVersion())
                .isEqualTo("2026.12");
        copy("2027.01", "\"threshold\": 0, ");
        assertThat(reload()).startsWith("Nothing was changed").contains("screening/mille/2027.01/rules.json");
        assertThat(packs.current().version()).isEqualTo("2026.12");
        empty();
        assertThat(reload()).contains("no longer offered");
        assertThat(packs.current().version()).isEqualTo("2026.11");
        var page = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/screenings/" + screening + "/result")
                .body();
        assertThat(page).contains("Logement à améliorer ou à trouver", "mille 2026.12");
    }

    /** @param wrong put into the first indicator, empty for a pack that is whole */
    private static void copy(String version, String wrong) throws IOException {
        var place = FOLDER.resolve("screening/mille").resolve(version);
        Files.createDirectories(place.resolve("texts"));
        for (var file : FILES) {
            var text = Files.readString(BUILT_IN.resolve(file));
            if (file.equals("pack.json")) {
                text = text.replace("\"2026.11\"", "\"" + version + "\"");
            }
            if (file.equals("rules.json") && !wrong.isEmpty()) {
                text = text.replaceFirst("\"threshold\": *[0-9.]+ *,", wrong);
            }
            Files.writeString(place.resolve(file), text);
        }
    }

    private static String reload() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + DOOR + "/content/reload"))
                .POST(BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("mille-content");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
