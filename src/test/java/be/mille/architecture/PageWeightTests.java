package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser that has never been here fetches for a page: at most 90 KB compressed, in at most 10 requests. */
@MilleTest
class PageWeightTests {
    private static final int MOST_BYTES = 90 * 1024;
    private static final int MOST_REQUESTS = 10;
    private static final int CASELOAD = 40;
    private static final Pattern FETCHED =
            Pattern.compile("<(?:link|script|img|source)\\b[^>]*?\\s(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("import [^\"]*\"(\\.[^\"]+)\"|url\\(\"(\\.[^\"]+)\"\\)");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords persons;

    /** The bytes that came over the wire, and the text they stand for. */
    private record Fetched(int bytes, String text) {}

    @Test
    void noPageIsHeavierThanItsBudget() {
        var family = people.as(People.HOSPITAL_MIDWIFE, () -> {
            for (int i = 1; i < CASELOAD; i++) {
                persons.open(OpenFamilies.called("Weight " + i, TestClock.TODAY.plusDays(i)));
            }
            return persons.open(OpenFamilies.called("Weight", TestClock.TODAY.plusDays(90)));
        });
        var visitor = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        var record = "/families/" + family;
        for (var page : List.of(
                "/",
                "/families",
                record,
                record + "/plan",
                record + "/screenings/new",
                record + "/notes/new",
                "/style")) {
            assertFits(page, visitor);
        }
        assertFits("/sign-in", new Visitor(port));
    }

    @Test
    void whatAPageNeedsIsCounted() {
        assertThat(needed("/sign-in", new Visitor(port)).keySet())
                .anyMatch(address -> address.endsWith("mille.css"))
                .anyMatch(address -> address.endsWith("autosave.js"))
                .anyMatch(address -> address.endsWith(".woff2"))
                .anyMatch(address -> address.contains("htmx"));
    }

    private void assertFits(String page, Visitor visitor) {
        var needed = needed(page, visitor);
        assertThat(needed).as(page).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(needed.values().stream().mapToInt(Integer::intValue).sum())
                .as(page + " " + needed)
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private Map<String, Integer> needed(String page, Visitor visitor) {
        var weights = new LinkedHashMap<String, Integer>();
        var html = fetched(visitor, page);
        weights.put(page, html.bytes());
        var found = FETCHED.matcher(html.text());
        while (found.find()) {
            add(weights, visitor, found.group(1));
        }
        return weights;
    }

    private void add(Map<String, Integer> weights, Visitor visitor, String address) {
        if (weights.containsKey(address) || address.startsWith("data:")) {
            return;
        }
        var file = fetched(visitor, address);
        weights.put(address, file.bytes());
        if (address.endsWith(".js") || address.endsWith(".css")) {
            var imports = IMPORTED.matcher(file.text());
            while (imports.find()) {
                var relative = imports.group(1) == null ? imports.group(2) : imports.group(1);
                add(weights, visitor, URI.create(address).resolve(relative).toString());
            }
        }
    }

    private Fetched fetched(Visitor visitor, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .header("Cookie", visitor.cookies())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            boolean compressed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            var bytes = answer.body();
            return new Fetched(bytes.length, compressed ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
