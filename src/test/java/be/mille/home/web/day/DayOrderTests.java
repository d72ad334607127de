package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.FamilyId;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DayOrderTests {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final ToLongFunction<FamilyId> NEAR =
            family -> family.value().getLeastSignificantBits();
    private final JsonMapper json = new JsonMapper();
    private final DayOrder order = new DayOrder(json);

    /** Every pair of kinds, in the stretches that go by weight. */
    @ParameterizedTest
    @CsvSource({
        "LATE,SAME_DAY,STEP",
        "LATE,SAME_DAY,APPOINTMENT",
        "LATE,SAME_DAY,RESCREENING",
        "LATE,SAME_DAY,PAUSED_SCREENING",
        "LATE,SAME_DAY,EXPECTED",
        "LATE,STEP,APPOINTMENT",
        "LATE,STEP,RESCREENING",
        "LATE,STEP,PAUSED_SCREENING",
        "LATE,STEP,EXPECTED",
        "LATE,APPOINTMENT,RESCREENING",
        "LATE,APPOINTMENT,PAUSED_SCREENING",
        "LATE,APPOINTMENT,EXPECTED",
        "LATE,RESCREENING,PAUSED_SCREENING",
        "LATE,RESCREENING,EXPECTED",
        "LATE,PAUSED_SCREENING,EXPECTED",
        "TODAY,SAME_DAY,APPOINTMENT",
        "TODAY,SAME_DAY,STEP",
        "TODAY,SAME_DAY,PAUSED_SCREENING",
        "TODAY,SAME_DAY,RESCREENING",
        "TODAY,SAME_DAY,EXPECTED",
        "TODAY,APPOINTMENT,STEP",
        "TODAY,APPOINTMENT,PAUSED_SCREENING",
        "TODAY,APPOINTMENT,RESCREENING",
        "TODAY,APPOINTMENT,EXPECTED",
        "TODAY,STEP,PAUSED_SCREENING",
        "TODAY,STEP,RESCREENING",
        "TODAY,STEP,EXPECTED",
        "TODAY,PAUSED_SCREENING,RESCREENING",
        "TODAY,PAUSED_SCREENING,EXPECTED",
        "TODAY,RESCREENING,EXPECTED",
        "WEEK,SAME_DAY,APPOINTMENT",
        "WEEK,APPOINTMENT,STEP",
        "WEEK,STEP,PAUSED_SCREENING",
        "WEEK,PAUSED_SCREENING,RESCREENING",
        "WEEK,RESCREENING,EXPECTED",
        "AWAITED,PAUSED_SCREENING,RESCREENING",
        "AWAITED,PAUSED_SCREENING,EXPECTED",
        "AWAITED,RESCREENING,EXPECTED",
        "LATER,SAME_DAY,APPOINTMENT",
        "LATER,APPOINTMENT,STEP",
        "LATER,STEP,PAUSED_SCREENING",
        "LATER,PAUSED_SCREENING,RESCREENING",
        "LATER,RESCREENING,EXPECTED"
    })
    void onTheSameDayOneKindComesBeforeTheOther(Group group, Kind first, Kind second) {
        var one = errand(first, TODAY, null);
        var other = errand(second, TODAY, null);
        assertThat(Stream.of(other, one).sorted(order.in(group, NEAR))).containsExactly(one, other);
        assertThat(Stream.of(one, other).sorted(order.in(group, NEAR))).containsExactly(one, other);
    }

    @Test
    void whatIsLateGoesByWeightAndThenByTheOldestDay() {
        var old = errand(Kind.STEP, TODAY.minusDays(9), null);
        var recent = errand(Kind.STEP, TODAY.minusDays(1), null);
        var oldest = errand(Kind.EXPECTED, TODAY.minusDays(40), null);
        assertThat(Stream.of(oldest, recent, old).sorted(order.in(Group.LATE, NEAR)))
                .containsExactly(old, recent, oldest);
    }

    @Test
    void todayGoesByTheClock() {
        var morning = errand(Kind.APPOINTMENT, TODAY, LocalTime.of(9, 0));
        var afternoon = errand(Kind.APPOINTMENT, TODAY, LocalTime.of(14, 0));
        var someTime = errand(Kind.APPOINTMENT, TODAY, null);
        assertThat(Stream.of(someTime, afternoon, morning).sorted(order.in(Group.TODAY, NEAR)))
                .containsExactly(morning, afternoon, someTime);
    }

    @Test
    void theDaysAheadGoByDateWhateverTheWeight() {
        var sooner = errand(Kind.EXPECTED, TODAY.plusDays(2), null);
        var later = errand(Kind.APPOINTMENT, TODAY.plusDays(3), LocalTime.NOON);
        var anyTime = errand(Kind.STEP, null, null);
        assertThat(Stream.of(anyTime, later, sooner).sorted(order.in(Group.LATER, NEAR)))
                .containsExactly(sooner, later, anyTime);
    }

    @Test
    void stretchesCutAtMidnightAndAfterSevenDays() {
        assertThat(List.of(
                        Group.of(TODAY.minusDays(1), TODAY),
                        Group.of(TODAY, TODAY),
                        Group.of(TODAY.plusDays(6), TODAY),
                        Group.of(TODAY.plusDays(7), TODAY),
                        Group.of(null, TODAY)))
                .containsExactly(Group.LATE, Group.TODAY, Group.WEEK, Group.LATER, Group.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSED_SCREENING,AWAITED",
        "RESCREENING,AWAITED",
        "EXPECTED,AWAITED",
        "SAME_DAY,LATE",
        "STEP,LATE",
        "APPOINTMENT,LATE"
    })
    void onlyWhatSomebodyPromisedIsLate(Kind kind, Group group) {
        assertThat(order.group(errand(kind, TODAY.minusDays(1), null), TODAY)).isEqualTo(group);
        assertThat(order.group(errand(kind, TODAY, null), TODAY)).isEqualTo(Group.TODAY);
    }

    @Test
    void whatIsAwaitedForMoreThanEightWeeksIsNotRepeatedAndAPromiseIs() {
        assertThat(order.old(errand(Kind.EXPECTED, TODAY.minusDays(56), null), TODAY))
                .isFalse();
        assertThat(order.old(errand(Kind.EXPECTED, TODAY.minusDays(57), null), TODAY))
                .isTrue();
        assertThat(order.old(errand(Kind.STEP, TODAY.minusDays(400), null), TODAY))
                .isFalse();
        assertThat(order.old(errand(Kind.STEP, null, null), TODAY)).isFalse();
    }

    @Test
    void whatIsAwaitedGoesByTheNearnessOfTheBirthAndNotByItsAge() {
        var near = errand(1, Kind.EXPECTED, TODAY.minusDays(3));
        var far = errand(200, Kind.EXPECTED, TODAY.minusDays(40));
        assertThat(Stream.of(far, near).sorted(order.in(Group.AWAITED, NEAR))).containsExactly(near, far);
        var sameDay = errand(200, Kind.STEP, TODAY);
        var sameDayNear = errand(1, Kind.STEP, TODAY);
        assertThat(Stream.of(sameDay, sameDayNear).sorted(order.in(Group.TODAY, NEAR)))
                .containsExactly(sameDayNear, sameDay);
    }

    @Test
    void aDayIsAScreenful() {
        assertThat(Stream.of(Group.values()).mapToInt(order::shown).sum()).isLessThanOrEqualTo(31);
    }

    @Test
    void aRuleThatForgetsAKindOrAGroupStopsTheStart() {
        assertThatThrownBy(() -> new DayOrder(
                        json.readTree("{\"groups\":[{\"group\":\"LATE\",\"by\":[\"kind\"],\"kinds\":[\"STEP\"]}]}")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DayOrder(json.readTree("{\"groups\":[]}"))).hasMessageContaining("LATE");
    }

    private static Errand errand(int near, Kind kind, LocalDate on) {
        return new Errand(
                kind,
                new FamilyId(new UUID(0, near)),
                on,
                null,
                "",
                "",
                false,
                new Errand.Answer.Go("home.day.open", "/"));
    }

    private static Errand errand(Kind kind, @Nullable LocalDate on, @Nullable LocalTime at) {
        return new Errand(
                kind, new FamilyId(new UUID(0, 1)), on, at, "", "", false, new Errand.Answer.Go("home.day.open", "/"));
    }
}
