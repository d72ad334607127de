package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.access.Looks.Opened;
import be.mille.access.Proof;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What arrived about her and went into her record: whom she keeps away reads it no more, and whoever reads it is among the looks. */
@MilleTest
class InHerRecordTests {
    private static final String HER = People.HOSPITAL_MIDWIFE;
    private static final String COLLEAGUE = "imane-el-amrani";
    private static final String GYNAECOLOGIST = "farid-benkirane";
    private static final Pattern IDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|content=\"[^\"]{20,}\"|value=\"[^\"]{20,}\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Attaching attaching;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Looks looks;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    String phone;
    ArrivalId first;
    ArrivalId again;

    @BeforeEach
    void arrivedTwice() {
        family = people.as(HER, () -> context.getBean(PersonRecords.class).open(OpenFamilies.called("Arrivée")));
        phone = Arriving.number();
        first = noted(COLLEAGUE, null);
        again = noted(COLLEAGUE, null);
        people.runAs(HER, () -> arrivals.join(again, first));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(String by, @Nullable String category) {
        clock.forward(Duration.ofSeconds(1));
        var one = Arriving.from("Mme Dubois").phone(phone);
        var asked = category == null ? one : one.category(category);
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), asked.asked()));
    }

    private void attached(ArrivalId id, Compartment where) {
        people.runAs(HER, () -> {
            var version = arrivals.get(id).version();
            assertThat(attaching.attach(family, new Attaching.Attach(id, version, where, "Une demande", "fr", null)))
                    .isInstanceOf(Attaching.Outcome.Done.class);
        });
        clock.forward(Duration.ofMinutes(1));
    }

    private String get(String who, String path) {
        var answer = new Visitor(port).signIn(people, who).get(path);
        return answer.statusCode() + " " + IDS.matcher(answer.body()).replaceAll("");
    }

    private boolean shown(String who, ArrivalId id) {
        return get(who, "/arrivals/" + id).startsWith("200");
    }

    private void keepsAway(String who) {
        people.runAs(
                HER, () -> exclusions.exclude(family, List.of(people.get(who).id())));
    }

    @Test
    void whomSheKeepsAwayReadsNothingMoreOfWhatWentIntoHerRecord() {
        keepsAway(COLLEAGUE);
        assertThat(shown(COLLEAGUE, first))
                .as("it waits, and is of no record yet")
                .isTrue();
        attached(first, Compartment.C2);
        var never = get(COLLEAGUE, "/arrivals/" + UUID.randomUUID());
        for (var one : List.of(first, again)) {
            assertThat(get(COLLEAGUE, "/arrivals/" + one)).isEqualTo(never).startsWith("404");
            assertThat(shown(GYNAECOLOGIST, one)).as("control").isTrue();
        }
        assertThat(people.as(COLLEAGUE, arrivals::answered))
                .extracting(Arrival::id)
                .doesNotContain(first);
        assertThat(people.as(GYNAECOLOGIST, arrivals::answered))
                .extracting(Arrival::id)
                .contains(first);
        var third = noted(COLLEAGUE, null);
        assertThat(people.as(COLLEAGUE, () -> arrivals.perhaps(List.of(third))).get(third))
                .isEmpty();
        assertThat(people.as(GYNAECOLOGIST, () -> arrivals.perhaps(List.of(third)))
                        .get(third))
                .hasSize(1);
        people.runAs(HER, () -> exclusions.of(family).forEach(one -> exclusions.lift(family, one.id())));
        assertThat(shown(COLLEAGUE, first)).isTrue();
    }

    @Test
    void whoeverStepsBackAndWhoseFormIsSentOnceMoreIsToldNothing() {
        var key = UUID.randomUUID();
        var asked = Arriving.from("Mme Dubois").asked();
        var own = people.as(COLLEAGUE, () -> arrivals.note(key, asked));
        attached(own, Compartment.C2);
        keepsAway(COLLEAGUE);
        assertThatThrownBy(() -> people.as(COLLEAGUE, () -> arrivals.note(key, asked)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<String> rows(String who) {
        return new Owner(settings)
                .strings(
                        "select compartments::text from audit.entry where action = 'intake.read' and reason = 'RECEIVED' and family = ?"
                                + " and actor = '" + people.get(who).id() + "'",
                        family.value());
    }

    private List<Looks.Look> received(String who) {
        return people.as(who, () -> looks.of(family, clock.instant().minus(Duration.ofDays(1)))).stream()
                .filter(one -> one.function() == ActorFunction.GYNAECOLOGIST)
                .toList();
    }

    @Test
    void whoeverReadsItIsAmongTheLooksOnceItIsInHerRecord() {
        assertThat(shown(GYNAECOLOGIST, first)).isTrue();
        attached(first, Compartment.C2);
        assertThat(received(HER)).as("read before").isEmpty();
        assertThat(shown(GYNAECOLOGIST, again)).isTrue();
        assertThat(received(HER))
                .singleElement()
                .satisfies(one -> assertThat(one.opened()).containsExactly(Opened.REQUEST));
        assertThat(rows(GYNAECOLOGIST)).containsExactly("{C2}");
        assertThat(new Owner(settings).breaks(people.get(GYNAECOLOGIST).id().value()))
                .isEmpty();
    }

    /** That there is something of that subject is told by no look. */
    @Test
    void whatLiesInARestrictedSubjectIsInTheLogAndInNobodysLooks() {
        OpenFamilies.join(context, family, HER, People.DOCTOR, clock.instant(), Proof.AGREED);
        var delicate = noted(HER, "violence-support");
        attached(delicate, Compartment.C3);
        assertThat(rows(HER)).isEmpty();
        assertThat(shown(HER, delicate)).isTrue();
        assertThat(rows(HER)).containsExactly("{C3}");
        assertThat(people
                        .as(
                                People.DOCTOR,
                                () -> looks.of(family, clock.instant().minus(Duration.ofDays(1))))
                        .stream())
                .noneMatch(one -> one.opened().contains(Opened.REQUEST));
    }
}
