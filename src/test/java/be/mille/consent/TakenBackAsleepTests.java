package be.mille.consent;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.confidentiality.Sleeping;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sleeps loses what she takes back, no more, and it is shown before; and what a preview shows tells nobody what is not theirs. */
@MilleTest
class TakenBackAsleepTests {
    private static final String SLEEPER = People.HOSPITAL_MIDWIFE;
    private static final String SEXUAL_HEALTH = "vie sexuelle";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Sleeping sleeping;

    @Autowired
    Bounds bounds;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    UUID slept;

    @BeforeEach
    void theMidwifeOfTheHospitalSleeps() {
        family = OpenFamilies.withTeam(context, "Endormie", Proof.AGREED, People.DOCTOR, SLEEPER, People.OTHER_MIDWIFE);
        clock.forward(Duration.ofMinutes(1));
        var owner = new Owner(settings);
        slept = UUID.fromString(owner.asSuperuser(
                """
                with slept as (update access.relation set asleep_until = ends_at, ends_at = '%s', end_reason = 'INACTIVE'
                    where family = '%s' and actor = '%s' returning id) select id from slept
                """.formatted(clock.instant(), family, people.get(SLEEPER).id())));
        clock.forward(Duration.ofMinutes(1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatIsTakenBackInPartIsMissingWhenSheWakesAndTheRestIsThere() {
        assertThat(withdrawn("C2")).contains("Accès en sommeil. S’il est rouvert, ne pourra plus lire : ");
        assertThat(people.as(SLEEPER, () -> sleeping.wake(slept))).isEqualTo(family);
        assertThat(reads(SLEEPER, Compartment.C1)).isTrue();
        assertThat(reads(SLEEPER, Compartment.C2)).isFalse();
    }

    @Test
    void whatIsTakenBackAsAWholeIsWokenByNobodyAndThePageSaysSo() {
        assertThat(withdrawn("")).contains("Accès en sommeil : plus personne ne peut le rouvrir.");
        assertThat(people.as(SLEEPER, sleeping::mine)).noneMatch(one -> one.id().equals(slept));
    }

    /** The doctor reads no sexual history: who of the midwives still does is none of what the doctor is shown. */
    @Test
    void whatSomebodyReadsByHerFunctionIsShownToThoseWhoReadItToo() {
        var doctor = preview(People.DOCTOR, "");
        assertThat(shown(preview(People.MIDWIFE, "")))
                .as("control: the midwife reads it, and is shown it")
                .contains(SEXUAL_HEALTH);
        people.runAs(
                People.MIDWIFE,
                () -> bounds.narrow(family, people.get(People.OTHER_MIDWIFE).id(), Set.of(Compartment.C9)));
        assertThat(shown(doctor)).isEqualTo(shown(preview(People.DOCTOR, ""))).doesNotContain(SEXUAL_HEALTH);
        assertThat(shown(preview(People.DOCTOR, "C9")))
                .doesNotContain(people.get(People.OTHER_MIDWIFE).name());
    }

    @Test
    void whatIsSentBackIsAnotherTextAtEveryLook() {
        var one = ConsentPagesHeld.seen(preview(People.DOCTOR, ""));
        assertThat(ConsentPagesHeld.seen(preview(People.DOCTOR, ""))).isNotEqualTo(one);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path(""));
        assertThat(midwife.post(page(), Map.of("from", "TEAM", "subjects", "C2", "seen", "s1.AAAA"))
                        .statusCode())
                .isEqualTo(409);
    }

    private String withdrawn(String subject) {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var body = midwife.get(path(subject)).body();
        var form = Map.of("from", "TEAM", "subjects", subject, "seen", ConsentPagesHeld.seen(body));
        assertThat(midwife.post(page(), form).statusCode()).isEqualTo(303);
        return body;
    }

    private String preview(String who, String subject) {
        return new Visitor(port).signIn(people, who).get(path(subject)).body();
    }

    private String page() {
        return "/families/" + family + "/consent/withdraw";
    }

    private String path(String subject) {
        return page() + "?from=TEAM" + (subject.isEmpty() ? "" : "&subjects=" + subject);
    }

    private static String shown(String page) {
        return page.substring(page.indexOf("id=\"losses\""), page.indexOf("id=\"stays\""));
    }

    private boolean reads(String who, Compartment compartment) {
        return people.as(
                who,
                () -> transactions.execute(_ -> sql.find(
                                Boolean.class,
                                "select access.may_read(:family, :compartment)",
                                p("family", family),
                                p("compartment", compartment))
                        .orElseThrow()));
    }
}
