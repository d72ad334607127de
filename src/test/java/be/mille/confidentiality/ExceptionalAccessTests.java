package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.asking;
import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.form;
import static be.mille.confidentiality.BreakGlass.opened;
import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.ExceptionalOpenings.Request;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Exceptional access: who may, what it opens, when it ends, and what a wrong guess tells. */
@MilleTest
class ExceptionalAccessTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    Consents consents;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    String called = "Glass " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aRecordNobodyOfTheHospitalAccompanies() {
        forgetEverything();
        family = family(people, records, called, null);
    }

    @AfterEach
    void forgetEverything() {
        people.runAs(People.PSYCHOLOGIST, this::endAll);
        clock.reset();
        people.runAs(READER, this::endAll);
        new Owner(settings).run("truncate confidentiality.opening, confidentiality.guess, confidentiality.lift");
    }

    private void endAll() {
        for (var one = openings.running(); one.isPresent(); one = openings.running()) {
            openings.end(one.get().id());
        }
    }

    @Test
    void sheReadsWithABannerWritesNothingAndTakesNothingAway() {
        var reader = at(port, people, READER);
        var record = "/families/" + family;
        assertThat(reader.get(record).statusCode()).isEqualTo(404);
        assertThat(reader.get("/exceptional").body()).contains("Accès exceptionnel");
        var answer = ask(reader, form(called.toUpperCase(java.util.Locale.ROOT), "12/05/1998"));
        assertThat(answer.headers().firstValue("Location")).contains(record);
        for (var page : Set.of("", "/person", "/contacts", "/plan", "/screenings", "/events", "/access", "/team")) {
            var body = reader.get(record + page);
            assertThat(body.statusCode()).as(page).isEqualTo(200);
            assertThat(body.body()).as(page).contains("Accès exceptionnel jusqu’à 14:00", "/end");
        }
        assertThat(reader.get(record + "/plan/print").statusCode()).isEqualTo(404);
        assertThat(reader.get(record + "/person/edit").statusCode()).isEqualTo(404);
        assertThat(reader.get("/families").body()).doesNotContain(family.toString());
        assertThat(reader.get("/families?q=" + called.replace(' ', '+')).body()).doesNotContain(family.toString());
        assertThat(at(port, people, People.MIDWIFE).get(record + "/plan/print").statusCode())
                .as("control: her own team prints")
                .isEqualTo(200);
    }

    @Test
    void whoAccompaniesHerAnywayIsToldThatNothingWasOpenedAndNobodyIsTold() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(READER).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY));
        var reader = at(port, people, READER);
        var answer = ask(reader, form(called, "12/05/1998"));
        assertThat(answer.headers().firstValue("Location")).contains("/families/" + family);
        assertThat(reader.get("/families/" + family).body())
                .contains("Vous accompagnez déjà cette famille")
                .doesNotContain("Accès exceptionnel jusqu’à");
        assertThat(people.as(People.MIDWIFE, openings::notices))
                .noneMatch(notice -> notice.family().equals(family));
    }

    @Test
    void theDatabaseItselfRefusesAWrite() {
        opened(people, openings, READER, called);
        int changed = people.as(
                READER,
                () -> transactions.execute(_ -> sql.update(
                        "update family.family set called = 'changed' where id = :family", p("family", family))));
        assertThat(changed).isZero();
        int byTheTeam = people.as(
                People.MIDWIFE,
                () -> transactions.execute(_ -> sql.update(
                        "update family.family set called = called where id = :family", p("family", family))));
        assertThat(byTheTeam).as("control").isEqualTo(1);
        assertThatThrownBy(() -> people.runAs(
                        READER, () -> transactions.executeWithoutResult(_ -> sql.update("""
                                insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof,
                                    starts_at, ends_at, created_by, created_at)
                                values (gen_random_uuid(), :family, access.actor(), access.organisation(), 'BREAK_GLASS', false,
                                    array['C0', 'C7'], 'VITAL_INTEREST', 'EMERGENCY', access.moment(), access.moment() + interval '1 hour',
                                    access.actor(), access.moment())
                                """, p("family", family)))))
                .as("nobody takes a relation past the functions")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void itEndsAfterFourHoursToTheSecondOrWhenSheEndsIt() {
        opened(people, openings, READER, called);
        clock.forward(Duration.ofHours(4).minusSeconds(1));
        assertThat(people.as(READER, () -> families.get(family)).called()).isEqualTo(called);
        clock.forward(Duration.ofSeconds(1));
        assertThatThrownBy(() -> people.as(READER, () -> families.get(family))).isInstanceOf(NotFoundException.class);
        opened(people, openings, READER, called);
        var running = people.as(READER, openings::running).orElseThrow();
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> openings.end(running.id())))
                .as("nobody else's button")
                .isInstanceOf(NotFoundException.class);
        people.runAs(READER, () -> openings.end(running.id()));
        assertThatThrownBy(() -> people.as(READER, () -> families.get(family))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aWrongGuessAnAbsentNameAndAnExclusionReadTheSameAndFiveAreTheMost() {
        var reader = at(port, people, READER);
        reader.get("/exceptional");
        var wrong = ask(reader, form(called, "13/05/1998")).body();
        var absent = ask(reader, form("Nobody", "13/05/1998")).body();
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(READER).organisation()));
        var excluded = ask(reader, form(called, "12/05/1998")).body();
        assertThat(plain(wrong)).contains("Aucun dossier ne peut").isEqualTo(plain(absent));
        assertThat(plain(excluded)).isEqualTo(plain(absent).replace("13/05", "12/05"));
        ask(reader, form("Nobody", "13/05/1998"));
        ask(reader, form("Nobody", "13/05/1998"));
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(ask(reader, form(other, "12/05/1998")).body())
                .as("also a right one waits")
                .contains("Cinq essais");
        assertThat(new Owner(settings)
                        .strings(
                                "select count(*) from audit.entry where action = 'confidentiality.open-exceptionally' and outcome = 'DENY' and family is null and actor = ?",
                                people.get(READER).id().value()))
                .first()
                .satisfies(count -> assertThat(Integer.parseInt(count)).isGreaterThanOrEqualTo(5));
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(people.as(READER, () -> openings.open(asking(other)))).isInstanceOf(Outcome.Opened.class);
    }

    private HttpResponse<String> ask(Visitor reader, Map<String, String> form) {
        return reader.postProven(people, READER, "/exceptional", form);
    }

    /** The same page but for its token, the key of its form and what was typed. */
    private String plain(String body) {
        return body.replaceAll("name=\"(_csrf|key)\" value=\"[^\"]+\"", "")
                .replace(called, "NAME")
                .replace("Nobody", "NAME");
    }

    @Test
    void theReferenceOpensTooAndOnlyOneRecordAtATime() {
        var reference = people.as(People.MIDWIFE, () -> openings.reference(family));
        assertThat(at(port, people, People.MIDWIFE)
                        .get("/families/" + family + "/access")
                        .body())
                .contains(reference);
        var request = new Request(
                UUID.randomUUID(), null, null, reference, ExceptionalReason.DELIVERY, BreakGlass.WORDS, Set.of());
        assertThat(people.as(READER, () -> openings.open(request))).isEqualTo(new Outcome.Opened(family));
        assertThat(people.as(READER, () -> openings.open(request)))
                .as("sent twice")
                .isEqualTo(new Outcome.Opened(family));
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(people.as(READER, () -> openings.open(asking(other)))).isInstanceOf(Outcome.Another.class);
    }

    @Test
    void whatWasEntrustedToNamedReadersStaysClosedAlsoToOneOfThem() {
        var psychologist = people.get(People.PSYCHOLOGIST);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(family, psychologist.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, psychologist.id(), Compartment.C3);
        });
        var author = people.get(People.MIDWIFE).id();
        assertThat(opensAuthor(People.PSYCHOLOGIST, author.value()))
                .as("control")
                .isTrue();
        clock.forward(Duration.ofDays(600));
        opened(people, openings, People.PSYCHOLOGIST, called);
        assertThat(opensAuthor(People.PSYCHOLOGIST, author.value()))
                .as("her relation ended, her being named did not")
                .isFalse();
        assertThat(people.as(People.PSYCHOLOGIST, () -> families.get(family)).called())
                .isEqualTo(called);
    }

    private boolean opensAuthor(String reader, UUID author) {
        return people.as(
                reader,
                () -> transactions.execute(_ -> sql.find(
                                Boolean.class,
                                "select access.may_read(:family, 'C3', :author)",
                                p("family", family),
                                p("author", author))
                        .orElseThrow()));
    }

    @Test
    void whoMayNotAskFindsNoPageAndWhatIsMissingIsSaidAtItsField() {
        for (var code : Set.of(
                People.SOCIAL_WORKER, People.ADMINISTRATOR, People.FACILITATOR, People.OFFICER, People.OPERATOR)) {
            var visitor = at(port, people, code);
            assertThat(visitor.get("/exceptional").statusCode()).as(code).isEqualTo(404);
            assertThat(visitor.get("/").body()).as(code).doesNotContain("/exceptional");
        }
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> openings.open(asking(called))))
                .isInstanceOf(NotFoundException.class);
        var reader = at(port, people, READER);
        reader.get("/exceptional");
        var empty = reader.post("/exceptional", Map.of("key", UUID.randomUUID().toString(), "words", "court"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Choisissez une raison", "20 caractères", "date de naissance complète", "court");
        assertThat(reader.post("/exceptional", form(called, "12/05/1998"))
                        .headers()
                        .firstValue("Location"))
                .contains("/prove");
        reader.get("/prove");
        var somebody =
                reader.post("/prove", Map.of("again", people.get(People.MIDWIFE).name()));
        assertThat(somebody.body()).contains("Ce n’est pas le nom");
        assertThat(reader.get("/families/" + family).statusCode()).isEqualTo(404);
    }

    /** In the night she opened it exceptionally; in the morning the team agrees with her that she reads on. */
    @Test
    void whatIsSharedDuringAnExceptionalOpeningLastsAndLeavesTheOpeningAsItWas() {
        var family = opened(people, openings, READER, called());
        var before = scope(family, "BREAK_GLASS");
        people.runAs(People.MIDWIFE, () -> consents.share(agreed(family, Set.of(Compartment.C1)), reader()));
        assertThat(scope(family, "BREAK_GLASS")).isEqualTo(before);
        assertThat(scope(family, "HEALTH_CARE")).isEqualTo("{C0,C1}");
        clock.forward(Duration.ofHours(5));
        assertThat(people.as(READER, () -> families.get(family)).id()).isEqualTo(family);
    }

    private ActorId reader() {
        return people.get(READER).id();
    }

    private String called() {
        var called = "Nuit" + UUID.randomUUID();
        family(people, records, called, null);
        return called;
    }

    private String scope(FamilyId family, String type) {
        return new Owner(settings)
                .asSuperuser("select array(select unnest(scope) order by 1)::text from access.relation where family = '"
                        + family + "' and type = '" + type + "' and actor = '" + reader() + "'");
    }

    private NoteConsent agreed(FamilyId family, Set<Compartment> subjects) {
        return new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(reader().value()),
                subjects,
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
    }
}
