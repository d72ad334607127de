package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A pregnancy: when it is due, who may know how that was found, and what is refused. */
class PregnanciesTests extends PregnanciesHeld {
    private static final LocalDate DUE = LocalDate.of(2027, 2, 14);

    @Test
    void aDueDateGivenWhileOpeningTheRecordIsAPregnancyThatWasTold() {
        var family = open(DUE);
        var one = midwife(() -> pregnancies.of(family)).getFirst();
        assertThat(one.due()).isEqualTo(DUE);
        assertThat(one.datings()).extracting(Pregnancy.Dating::source).containsExactly(DatingSource.TOLD);
        assertThat(stage(family)).isEqualTo(new Stage.Pregnant(28, 2, DUE));
    }

    @Test
    void theDueDateFollowsTheLastPeriodAndACorrectionKeepsWhatWasBefore() {
        var id = date(lastPeriod(LocalDate.of(2026, 5, 10)));
        midwife(() -> pregnancies
                .date(
                        mina,
                        new DatePregnancy(
                                ids.next(), id, DatingSource.SCAN, LocalDate.of(2027, 2, 20), null, TODAY, 2, TODAY, 1))
                .orThrow());
        var one = midwife(() -> pregnancies.of(mina)).getFirst();
        assertThat(one.due()).isEqualTo(LocalDate.of(2027, 2, 20));
        assertThat(one.expected()).isEqualTo(2);
        assertThat(one.datings()).extracting(Pregnancy.Dating::due).containsExactly(LocalDate.of(2027, 2, 20), DUE);
        assertThat(events.stream(PregnancyDated.class)
                        .filter(event -> event.family().equals(mina)))
                .hasSize(2);
    }

    @Test
    void aCorrectionIsTakenBackAndWhatWasSaidBeforeHoldsAgain() {
        var id = date(lastPeriod(LocalDate.of(2026, 5, 10)));
        var scan = LocalDate.of(2027, 2, 20);
        midwife(() -> pregnancies.date(
                mina, new DatePregnancy(ids.next(), id, DatingSource.SCAN, scan, null, TODAY, 1, TODAY, 1)));
        assertThatThrownBy(() -> midwife(() -> {
                    pregnancies.undoDating(mina, id, 1);
                    return id;
                }))
                .isInstanceOf(StaleException.class);
        midwife(() -> {
            pregnancies.undoDating(mina, id, 2);
            return id;
        });
        var one = midwife(() -> pregnancies.of(mina)).getFirst();
        assertThat(one.due()).isEqualTo(DUE);
        assertThat(one.datings()).extracting(Pregnancy.Dating::due).containsExactly(DUE);
        midwife(() -> pregnancies.date(
                mina,
                new DatePregnancy(ids.next(), id, DatingSource.SCAN, scan, null, TODAY, 1, TODAY, one.version())));
        assertThat(midwife(() -> pregnancies.of(mina)).getFirst().due()).isEqualTo(scan);
    }

    @Test
    void howTheDateWasFoundIsForThoseWhoCareForHerHealthTheDateIsForAll() {
        date(lastPeriod(LocalDate.of(2026, 5, 10)));
        var one = people.as(People.SOCIAL_WORKER, () -> pregnancies.of(mina)).getFirst();
        assertThat(one.due()).isEqualTo(DUE);
        assertThat(one.datings()).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> pregnancies.of(mina))
                        .getFirst()
                        .datings())
                .hasSize(1);
    }

    @Test
    void aSocialWorkerMayWriteDownWhatSheWasTold() {
        people.as(
                People.SOCIAL_WORKER,
                () -> pregnancies
                        .date(
                                mina,
                                new DatePregnancy(ids.next(), null, DatingSource.TOLD, DUE, null, null, 0, TODAY, 0))
                        .orThrow());
        assertThat(stage(mina)).isEqualTo(new Stage.Pregnant(28, 2, DUE));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsStored() {
        var refused = midwife(() -> pregnancies.date(mina, lastPeriod(TODAY.plusDays(1))));
        assertThat(refused).isEqualTo(new TimeOutcome.Refused<>(java.util.Map.of("lastPeriod", Problem.IN_FUTURE)));
        assertThat(midwife(() -> pregnancies.of(mina))).isEmpty();
    }

    @Test
    void theSameFormTwiceIsOnePregnancyAndOneBirth() {
        var command = lastPeriod(LocalDate.of(2026, 5, 10));
        assertThat(date(command)).isEqualTo(date(command));
        assertThat(midwife(() -> pregnancies.of(mina))).hasSize(1);
        var birth = birth(null, TODAY.minusDays(1), child(null, "Noé"));
        var first = midwife(() -> pregnancies.birth(mina, birth).orThrow());
        assertThat(midwife(() -> pregnancies.birth(mina, birth).orThrow())).isEqualTo(first);
        assertThat(midwife(() -> pregnancies.of(mina))).hasSize(2);
    }

    @Test
    void aStaleCorrectionIsRefusedAndTheOtherStands() {
        var id = date(lastPeriod(LocalDate.of(2026, 5, 10)));
        var stale = new DatePregnancy(ids.next(), id, DatingSource.TOLD, DUE.plusDays(3), null, null, 0, TODAY, 0);
        assertThatThrownBy(() -> midwife(() -> pregnancies.date(mina, stale))).isInstanceOf(StaleException.class);
        assertThat(midwife(() -> pregnancies.of(mina)).getFirst().datings()).hasSize(1);
    }

    @Test
    void somebodyWithoutARelationFindsNothingAndWritesNothing() {
        var id = date(lastPeriod(LocalDate.of(2026, 5, 10)));
        assertThatThrownBy(() -> other(() -> pregnancies.of(mina))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other(() -> pregnancies.birth(mina, birth(id, TODAY, child(null, "X"), 1))))
                .isInstanceOf(NotFoundException.class);
        assertThat(other(pregnancies::ofMine)).doesNotContainKey(mina);
    }

    @Test
    void aPregnancyOfAnotherFamilyIsNotFoundUnderThisOne() {
        var id = date(lastPeriod(LocalDate.of(2026, 5, 10)));
        var nour = open(null);
        assertThatThrownBy(() -> midwife(() -> pregnancies.birth(nour, birth(id, TODAY, child(null, "X"), 1))))
                .isInstanceOf(NotFoundException.class);
    }

    private <T> T other(Callable<T> work) {
        return people.as(People.OTHER_MIDWIFE, work);
    }
}
