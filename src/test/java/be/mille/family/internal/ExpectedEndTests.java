package be.mille.family.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Child;
import be.mille.family.ChildId;
import be.mille.family.Pregnancy;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyId;
import be.mille.family.internal.ExpectedRules.Item;
import be.mille.family.internal.ExpectedRules.Moment;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is expected ends on the day on which the record does, whatever the site says that day is. */
class ExpectedEndTests {
    private static final LocalDate BIRTH = LocalDate.of(2024, 11, 24);
    private static final LocalDate EVE = LocalDate.of(2026, 11, 23);
    private static final FamilyId FAMILY = new FamilyId(UUID.randomUUID());
    private static final List<Item> PACK = List.of(
            new Item("eve", Set.of(), Moment.day(660), Moment.day(729), Set.of(), false, Set.of("event:handover")),
            new Item("home", Set.of(), Moment.day(10), Moment.day(700), Set.of(), true, Set.of("coordinator")));

    @Test
    void onTheEveOfTheSecondBirthdayItIsStillExpectedAndOnTheBirthdayNothingIs() {
        assertThat(open(born(), EVE, 2)).containsExactly("eve", "home");
        assertThat(open(born(), EVE.plusDays(1), 2)).isEmpty();
    }

    @Test
    void whereARecordLivesAYearLongerWhatWasNotDoneIsLateAndEndsWithTheRecord() {
        assertThat(open(born(), EVE.plusDays(1), 3)).containsExactly("eve", "home");
        assertThat(late(born(), EVE.plusDays(1), 3)).containsExactly("eve", "home");
        assertThat(open(born(), EVE.plusDays(90), 3)).containsExactly("home");
        assertThat(open(born(), LocalDate.of(2027, 11, 23), 3)).containsExactly("home");
        assertThat(open(born(), LocalDate.of(2027, 11, 24), 3)).isEmpty();
    }

    @Test
    void whoIsBornInALeapYearHasTheEveItselfToo() {
        var child = pregnancy(null, Outcome.BIRTH, LocalDate.of(2026, 3, 1), null);
        assertThat(open(child, LocalDate.of(2028, 2, 29), 2)).contains("eve");
        assertThat(open(child, LocalDate.of(2028, 3, 1), 2)).isEmpty();
    }

    @Test
    void aPregnancyOfWhichNobodyToldTheEndIsNotExpectedForEver() {
        var due = LocalDate.of(2024, 11, 24);
        var ongoing = pregnancy(due, Outcome.ONGOING, null, null);
        assertThat(ExpectedLines.of(List.of(ongoing), state(), List.of(), EVE, 2))
                .hasSize(1);
        assertThat(ExpectedLines.of(List.of(ongoing), state(), List.of(), EVE.plusDays(1), 2))
                .isEmpty();
        assertThat(ExpectedLines.of(List.of(ongoing), state(), List.of(), EVE.plusDays(1), 3))
                .hasSize(1);
    }

    @Test
    void afterADeathItCountsFromThatDay() {
        var died = pregnancy(null, Outcome.BIRTH, BIRTH, BIRTH.plusDays(30));
        assertThat(open(died, EVE.plusDays(30), 2)).containsExactly("home");
        assertThat(open(died, EVE.plusDays(31), 2)).isEmpty();
    }

    private static Pregnancy born() {
        return pregnancy(null, Outcome.BIRTH, BIRTH, null);
    }

    private static List<String> open(Pregnancy one, LocalDate today, int years) {
        return found(one, today, years).stream().map(found -> found.item().id()).toList();
    }

    private static List<String> late(Pregnancy one, LocalDate today, int years) {
        return found(one, today, years).stream()
                .filter(ExpectedRules.Open::late)
                .map(found -> found.item().id())
                .toList();
    }

    private static List<ExpectedRules.Open> found(Pregnancy one, LocalDate today, int years) {
        return ExpectedLines.of(List.of(one), state(), List.of(), today, years).stream()
                .flatMap(line -> ExpectedRules.open(PACK, line.rules()).stream())
                .toList();
    }

    private static ExpectedFactStore.State state() {
        return new ExpectedFactStore.State(FAMILY, BIRTH, false, Set.of(), false, null);
    }

    private static Pregnancy pregnancy(
            @Nullable LocalDate due, Outcome outcome, @Nullable LocalDate end, @Nullable LocalDate death) {
        var id = new PregnancyId(UUID.randomUUID());
        var children = outcome == Outcome.BIRTH && end != null
                ? List.of(new Child(
                        new ChildId(UUID.randomUUID()), FAMILY, id, "Lina", end, null, 1, false, false, death, 0))
                : List.<Child>of();
        return new Pregnancy(id, FAMILY, due, outcome, end, null, null, children, List.of(), null, 0);
    }
}
