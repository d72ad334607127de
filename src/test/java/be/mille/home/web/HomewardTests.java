package be.mille.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilySummary;
import be.mille.family.Precision;
import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HomewardTests {
    private static final LocalDate TODAY = TestClock.TODAY;

    @Test
    void aDueDateWithinFourteenDaysOrPastIsNear() {
        assertThat(soon(new Stage.Pregnant(38, 0, TODAY.plusDays(14)))).isTrue();
        assertThat(soon(new Stage.Pregnant(41, 0, TODAY.minusDays(7)))).isTrue();
        assertThat(soon(new Stage.Pregnant(37, 6, TODAY.plusDays(15)))).isFalse();
    }

    @Test
    void afterBirthTheWayHomeIsNearUntilItIsNotedOrFourWeeksArePast() {
        assertThat(soon(new Stage.AfterBirth(0, TODAY))).isTrue();
        assertThat(soon(new Stage.AfterBirth(27, TODAY.minusDays(27)))).isTrue();
        assertThat(soon(new Stage.AfterBirth(28, TODAY.minusDays(28)))).isFalse();
        assertThat(soon(new Stage.AfterBirth(3, TODAY.minusDays(3)), true)).isFalse();
    }

    @Test
    void afterALossNothingIsProposedAsIfAChildCameHome() {
        assertThat(soon(new Stage.AfterLoss(TODAY.minusDays(1)))).isFalse();
        assertThat(soon(new Stage.Undated())).isFalse();
        assertThat(soon(new Stage.Closed(TODAY))).isFalse();
    }

    @Test
    void aTransferOrAnEvictionAnnouncedForTheNextFourteenDaysIsNearAndADischargeAnnouncedIsNoneYet() {
        assertThat(announced(FamilyEvent.Kind.TRANSFER, 14)).isTrue();
        assertThat(announced(FamilyEvent.Kind.EVICTION, 1)).isTrue();
        assertThat(announced(FamilyEvent.Kind.EVICTION, 15)).isFalse();
        assertThat(announced(FamilyEvent.Kind.TRANSFER, 0)).isFalse();
        assertThat(announced(FamilyEvent.Kind.MOVE, 3)).isFalse();
        assertThat(Homeward.home(List.of(event(FamilyEvent.Kind.DISCHARGE, 1)), TODAY))
                .isFalse();
        assertThat(Homeward.home(List.of(event(FamilyEvent.Kind.DISCHARGE, 0)), TODAY))
                .isTrue();
    }

    @Test
    void aStayBeforeTheBirthIsAnotherStay() {
        var noted = List.of(event(FamilyEvent.Kind.DISCHARGE, -5), event(FamilyEvent.Kind.TRANSFER, -5));
        assertThat(Homeward.ofThisStay(new Stage.AfterBirth(2, TODAY.minusDays(2)), noted))
                .extracting(FamilyEvent::kind)
                .containsExactly(FamilyEvent.Kind.TRANSFER);
        assertThat(Homeward.ofThisStay(new Stage.AfterBirth(5, TODAY.minusDays(5)), noted))
                .hasSize(2);
    }

    private static boolean announced(FamilyEvent.Kind kind, int days) {
        return !Homeward.announced(List.of(event(kind, days)), TODAY).isEmpty();
    }

    private static FamilyEvent event(FamilyEvent.Kind kind, int days) {
        return new FamilyEvent(
                new FamilyEventId(new UUID(0, 3)),
                new FamilyId(new UUID(0, 1)),
                kind,
                TODAY.plusDays(days),
                Precision.DAY,
                null,
                null,
                Compartment.C0,
                new ActorId(new UUID(0, 2)),
                TestClock.START,
                0);
    }

    private static boolean soon(Stage stage) {
        return soon(stage, false);
    }

    private static boolean soon(Stage stage, boolean home) {
        return Homeward.soon(
                new FamilySummary(
                        new FamilyId(new UUID(0, 1)),
                        "Nour",
                        null,
                        List.of(),
                        false,
                        stage,
                        null,
                        null,
                        null,
                        TODAY,
                        false),
                home,
                TODAY);
    }
}
