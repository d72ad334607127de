package be.mille.architecture;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Before anything is saved about a family the page says who can read it, or a table says why it need not. */
@MilleTest
class ReadersLinesTests {
    private static final String FAMILY = "/families/{family}";

    /** @param page where the form stands; empty where {@code line} is the reason why none says it */
    private record Row(String pattern, String page, String line) {}

    private static final Pattern LINE =
            Pattern.compile("<strong>([^<]*)</strong><br><span class=\"muted\">(Peuvent lire[^<]*)</span>");

    private static final List<String> COLLEAGUES =
            List.of(People.DOCTOR, People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER);

    /** What a label says, and where that lies. */
    private static final Map<String, Compartment> SUBJECTS = Map.ofEntries(
            Map.entry("Violences", Compartment.C3),
            Map.entry("La sécurité", Compartment.C3),
            Map.entry("Vous sentir en sécurité", Compartment.C3),
            Map.entry("Santé mentale", Compartment.C4),
            Map.entry("Le moral", Compartment.C4),
            Map.entry("lcool", Compartment.C5),
            Map.entry("La consommation", Compartment.C5),
            Map.entry("Mutilations", Compartment.C6),
            Map.entry("Santé intime", Compartment.C6),
            Map.entry("Droit de séjour", Compartment.C7),
            Map.entry("Vos droits", Compartment.C7),
            Map.entry("Justice", Compartment.C8),
            Map.entry("Santé sexuelle", Compartment.C9),
            Map.entry("L’accueil de la grossesse", Compartment.C9),
            Map.entry("Une autre personne", Compartment.C10),
            Map.entry("Coparent", Compartment.C10),
            Map.entry("Le quotidien", Compartment.C2),
            Map.entry("Situation générale", Compartment.C2),
            Map.entry("Sa santé, la grossesse", Compartment.C1));

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

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

    /** A form that offers subjects names, for each, whoever the wall would let read it: also who holds it by her trade, whom nobody named. */
    @ParameterizedTest
    @ValueSource(strings = {"/contacts/new", "/events/new", "/plan", "/plan/crisis", "/relays/new"})
    void whereASubjectIsChosenThePageNamesWhoHoldsIt(String page) {
        var family = OpenFamilies.withTeam(context, "Sujets", Proof.AGREED, COLLEAGUES.toArray(String[]::new));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var lines = lines(midwife, family, page);
        assertThat(lines).isNotEmpty();
        lines.forEach((label, line) -> COLLEAGUES.forEach(
                colleague -> assertThat(line.contains(people.get(colleague).name()))
                        .as(label + ", " + colleague + ": " + line)
                        .isEqualTo(reads(colleague, family, subject(label)))));
        if (lines.keySet().stream().anyMatch(one -> subject(one) == Compartment.C4)) {
            assertThat(lines.values()).anyMatch(one -> one.contains("Baudoux"));
            people.runAs(
                    People.MIDWIFE,
                    () -> exclusions.exclude(
                            family, List.of(people.get(People.PSYCHOLOGIST).id())));
            assertThat(lines(midwife, family, page).values())
                    .as("control: the names are those of now")
                    .noneMatch(one -> one.contains("Baudoux"));
        }
    }

    private static Map<String, String> lines(Visitor midwife, FamilyId family, String page) {
        return LINE.matcher(midwife.get("/families/" + family + page).body())
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    /** Where the subject of that label lies. */
    private static Compartment subject(String label) {
        return SUBJECTS.entrySet().stream()
                .filter(one -> label.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No subject: " + label));
    }

    private boolean reads(String colleague, FamilyId family, Compartment subject) {
        return people.as(
                colleague,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.find(
                                        Boolean.class,
                                        "select access.may_read(:family, :compartment, :author) as open",
                                        p("family", family),
                                        p("compartment", subject),
                                        p("author", people.get(People.MIDWIFE).id()))
                                .orElseThrow()));
    }

    private boolean says(Visitor midwife, String page, String line) {
        var answer = midwife.get(
                page.replace("{doctor}", people.get(People.DOCTOR).id().toString()));
        return answer.statusCode() == 200 && answer.body().contains(line);
    }
}
