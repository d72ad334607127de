package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Before anything is saved about a family the page says who can read it, or a table says why it need not. */
@MilleTest
class ReadersLinesTests {
    private static final String FAMILY = "/families/{family}";

    /** @param page where the form stands; empty where {@code line} is the reason why none says it */
    private record Row(String pattern, String page, String line) {}

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/readers-lines.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", 3))
                .map(part -> new Row(part[0], part[1], part[2]))
                .toList();
    }

    @Test
    void everyFormAboutAFamilyHasItsRowAndNoRowIsForNothing() throws IOException {
        var forms = AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("POST") && one.pattern().startsWith(FAMILY))
                .map(one -> one.pattern().substring(FAMILY.length()));
        assertThat(rows()).extracting(Row::pattern).containsExactlyInAnyOrderElementsOf(forms.toList());
        assertThat(rows()).extracting(Row::line).doesNotContain("");
    }

    @Test
    void thePageOfTheFormSaysIt() throws IOException {
        var family = OpenFamilies.withTeam(context, "Lignes", Proof.AGREED, People.DOCTOR);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var silent = new ArrayList<Row>();
        for (var row : rows()) {
            if (!row.page().isEmpty() && !says(midwife, "/families/" + family + row.page(), row.line())) {
                silent.add(row);
            }
        }
        assertThat(silent).isEmpty();
        assertThat(says(midwife, "/families/" + family + "/person/messages", "Peuvent lire"))
                .as("control: a page that writes nothing does not say it")
                .isFalse();
    }

    private boolean says(Visitor midwife, String page, String line) {
        var answer = midwife.get(
                page.replace("{doctor}", people.get(People.DOCTOR).id().toString()));
        return answer.statusCode() == 200 && answer.body().contains(line);
    }
}
