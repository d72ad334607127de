package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What arrives from outside belongs to the house it arrived at, and there to those who answer it. */
@MilleTest
class ArrivalsTests {
    private static final String COLLEAGUE = "imane-el-amrani";
    private static final String GYNAECOLOGIST = "farid-benkirane";

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(String by, Arriving one) {
        return people.as(by, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private ArrivalId noted(Arriving one) {
        return noted(People.HOSPITAL_MIDWIFE, one);
    }

    private boolean sees(String who, ArrivalId id) {
        return people.as(who, () -> {
            try {
                arrivals.get(id);
                return true;
            } catch (NotFoundException _) {
                return false;
            }
        });
    }

    private List<ArrivalId> waiting(String who) {
        return people.as(who, () -> arrivals.waiting(0)).waiting().stream()
                .map(Arrival::id)
                .toList();
    }

    private Arrival got(String who, ArrivalId id) {
        return people.as(who, () -> arrivals.get(id));
    }

    @Test
    void itIsSeenByThoseOfTheHouseWhoAnswerSuchRequestsAndByNobodyElse() {
        var maternity = noted(Arriving.from("Mme Dubois").category("maternity"));
        assertThat(sees(People.HOSPITAL_MIDWIFE, maternity)).isTrue();
        assertThat(sees(COLLEAGUE, maternity)).isTrue();
        assertThat(waiting(COLLEAGUE)).contains(maternity);
        assertThat(sees(GYNAECOLOGIST, maternity)).as("answers other requests").isFalse();
        assertThat(waiting(GYNAECOLOGIST)).doesNotContain(maternity);
        for (var other : Set.of(People.MIDWIFE, People.SOCIAL_WORKER, People.OTHER_MIDWIFE, "hanne-goossens")) {
            assertThat(sees(other, maternity)).as(other).isFalse();
            assertThat(waiting(other)).as(other).doesNotContain(maternity);
        }
        for (var none : Set.of(People.ADMINISTRATOR, People.OFFICER, People.FACILITATOR, People.ANALYST)) {
            assertThatThrownBy(() -> waiting(none)).as(none).isInstanceOf(NotFoundException.class);
            assertThat(sees(none, maternity)).as(none).isFalse();
        }
        var plain = noted(Arriving.from("Mme Dubois"));
        assertThat(sees(GYNAECOLOGIST, plain))
                .as("control: of no kind in particular, everybody answers")
                .isTrue();
    }

    @Test
    void theWallOfTheDatabaseSaysTheSame() {
        var id = noted(Arriving.from("Mme Dubois").category("maternity"));
        assertThatThrownBy(() -> people.as(GYNAECOLOGIST, () -> {
                    arrivals.answer(id, ArrivalAnswer.NOT_OURS, null, 0);
                    return 0;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThat(new Owner(settings)
                        .strings(
                                "select qual from pg_policies where schemaname = 'intake' and cmd in ('SELECT', 'UPDATE')"
                                        + " and tablename = 'arrival'"))
                .hasSize(2)
                .allMatch(one -> one.contains("access.organisation()") && one.contains("intake.answers"));
    }

    @Test
    void twoClicksAreOneAndWhatWasNotedComesBackAsItWasSaid() {
        var key = UUID.randomUUID();
        var asked = Arriving.fromNobodyKnown()
                .called("Yasmina, la cousine")
                .born("1998")
                .due("2027-03")
                .phone("0470 55 66 77")
                .urgent()
                .unknownToHer()
                .asked();
        var first = people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.note(key, asked));
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> arrivals.note(key, asked)))
                .isEqualTo(first);
        assertThat(people.as(COLLEAGUE, () -> arrivals.note(key, asked)))
                .as("the same key of somebody else")
                .isNotEqualTo(first);
        var read = got(COLLEAGUE, first);
        assertThat(read.asked()).isEqualTo(asked);
        assertThat(read.author()).isEqualTo(people.get(People.HOSPITAL_MIDWIFE).id());
        assertThat(read.waits()).isTrue();
    }

    @Test
    void whatWasSaidLiesClosedAndTheLogHasNoName() {
        var mark = "Zoulikha" + UUID.randomUUID().toString().substring(0, 8);
        var id = noted(Arriving.from("Tante " + mark)
                .called(mark)
                .phone("0470 98 76 54")
                .words("Pour " + mark)
                .category("maternity"));
        var owner = new Owner(settings);
        var row = owner.asSuperuser("select a::text from intake.arrival a where a.id = '" + id + "'");
        assertThat(row).doesNotContain(mark, "98 76 54", "9876", "Forest").contains("maternity", "s1.");
        assertThat(owner.asSuperuser("select count(*) from audit.entry e where e.action = 'intake.note'"))
                .isNotEqualTo("0");
        assertThat(owner.asSuperuser("select count(*) from audit.entry e where e::text like '%" + mark + "%'"))
                .isEqualTo("0");
    }

    @Test
    void urgentOnesComeFirstThenTheOldest() {
        var young = noted("elif-yildirim", Arriving.from("A").on(TestClock.TODAY));
        var old = noted("elif-yildirim", Arriving.from("B").on(TestClock.TODAY.minusDays(5)));
        var urgent = noted("elif-yildirim", Arriving.from("C").urgent());
        assertThat(waiting(People.MIDWIFE)).containsSubsequence(urgent, old, young);
    }

    @Test
    void itIsAnsweredOnceAndCanBeTakenBackForTenMinutesByWhoeverAnswered() {
        var id = noted(Arriving.from("Mme Dubois"));
        people.runAs(COLLEAGUE, () -> arrivals.answer(id, ArrivalAnswer.PASSED_ON, "Au CPAS", 0));
        assertThat(waiting(People.HOSPITAL_MIDWIFE)).doesNotContain(id);
        var answered = Objects.requireNonNull(got(People.HOSPITAL_MIDWIFE, id).answered());
        assertThat(answered.answer()).isEqualTo(ArrivalAnswer.PASSED_ON);
        assertThat(answered.reason()).isEqualTo("Au CPAS");
        assertThat(answered.undoable()).as("somebody else’s answer").isFalse();
        assertThatThrownBy(() -> people.runAs(
                        People.HOSPITAL_MIDWIFE, () -> arrivals.answer(id, ArrivalAnswer.NOT_OURS, null, 0)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> people.runAs(People.HOSPITAL_MIDWIFE, () -> arrivals.undo(id)))
                .isInstanceOf(StaleException.class);
        clock.forward(Duration.ofMinutes(9));
        people.runAs(COLLEAGUE, () -> arrivals.undo(id));
        assertThat(waiting(People.HOSPITAL_MIDWIFE)).contains(id);

        people.runAs(
                COLLEAGUE,
                () -> arrivals.answer(
                        id, ArrivalAnswer.NO_WISH, null, arrivals.get(id).version()));
        clock.forward(Duration.ofMinutes(11));
        assertThatThrownBy(() -> people.runAs(COLLEAGUE, () -> arrivals.undo(id)))
                .as("too late")
                .isInstanceOf(StaleException.class);
    }

    @Test
    void whoeverPassesItOnSaysToWhomAndNobodySaysThatItLapsed() {
        var id = noted(Arriving.from("Mme Dubois"));
        for (var answer : List.of(ArrivalAnswer.PASSED_ON, ArrivalAnswer.LAPSED)) {
            assertThatThrownBy(() -> people.runAs(COLLEAGUE, () -> arrivals.answer(id, answer, null, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void afterThreeDaysItIsOnTheDayOfThoseWhoAnswer() {
        long before = late("hanne-goossens");
        var id = noted("hanne-goossens", Arriving.from("De buurvrouw"));
        assertThat(late("hanne-goossens")).isEqualTo(before);
        clock.forward(Duration.ofDays(3));
        assertThat(late("hanne-goossens")).isEqualTo(before + 1);
        assertThat(late("katrien-de-smedt")).as("of the same house").isGreaterThanOrEqualTo(1);
        people.runAs("hanne-goossens", () -> arrivals.answer(id, ArrivalAnswer.NOT_REACHED, null, 0));
        assertThat(late("hanne-goossens")).isEqualTo(before);
    }

    private long late(String who) {
        return people.as(who, () -> arrivals.late());
    }
}
