package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Pregnancy.Outcome;
import be.mille.family.RecordBirth.Newborn;
import be.mille.family.TimeOutcome.Problem;
import be.mille.testing.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A pregnancy ends by a birth or a loss: what is written of it, corrected and taken back. */
class PregnancyEndsTests extends PregnanciesHeld {
    @Test
    void twinsAreTwoChildrenOfTheirOwnAndOneWithoutANameYet() {
        var id = date(lastPeriod(LocalDate.of(2026, 3, 1)));
        var birth = new RecordBirth(
                ids.next(),
                id,
                TODAY.minusDays(6),
                PlaceOfBirth.HOSPITAL,
                "Clinique du Canal",
                List.of(
                        new Newborn(null, "Noé", LocalTime.of(3, 40), false, null),
                        new Newborn(null, null, null, true, null)),
                TODAY,
                1);
        midwife(() -> pregnancies.birth(mina, birth).orThrow());
        var one = midwife(() -> pregnancies.of(mina)).getFirst();
        assertThat(one.outcome()).isEqualTo(Outcome.BIRTH);
        assertThat(one.children()).extracting(Child::called).containsExactly("Noé", null);
        assertThat(one.children()).extracting(Child::staysInHospital).containsExactly(false, true);
        assertThat(stage(mina)).isEqualTo(new Stage.AfterBirth(6, TODAY.minusDays(6)));
        assertThat(events.stream(PregnancyEnded.class)
                        .filter(event -> event.pregnancy().equals(id)))
                .hasSize(1);
    }

    @Test
    void aBirthIsCorrectedAndTheChildStaysTheSame() {
        var id = midwife(() -> pregnancies
                .birth(mina, birth(null, TODAY.minusDays(3), child(null, null)))
                .orThrow());
        var before = midwife(() -> pregnancies.of(mina)).getFirst();
        var child = before.children().getFirst();
        midwife(() -> pregnancies
                .birth(mina, birth(id, TODAY.minusDays(2), child(child.id(), "Lina"), before.version()))
                .orThrow());
        var after = midwife(() -> pregnancies.of(mina)).getFirst();
        assertThat(after.endedOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(after.children()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(child.id());
            assertThat(one.called()).isEqualTo("Lina");
            assertThat(one.bornOn()).isEqualTo(TODAY.minusDays(2));
        });
    }

    @Test
    void aBirthWrittenByMistakeIsTakenBackAndThePregnancyGoesOn() {
        var id = date(lastPeriod(LocalDate.of(2026, 3, 1)));
        midwife(() ->
                pregnancies.birth(mina, birth(id, TODAY, child(null, "Noé"), 1)).orThrow());
        midwife(() -> {
            pregnancies.undoEnd(mina, id, 2);
            return id;
        });
        var one = midwife(() -> pregnancies.of(mina)).getFirst();
        assertThat(one.ongoing()).isTrue();
        assertThat(one.children()).isEmpty();
        assertThat(stage(mina)).isInstanceOf(Stage.Pregnant.class);
        assertThat(events.stream(PregnancyEndUndone.class)
                        .filter(event -> event.pregnancy().equals(id)))
                .hasSize(1);
    }

    @Test
    void everybodyAroundHerKnowsOfALossNobodyElseOfItsKind() {
        var id = date(lastPeriod(LocalDate.of(2026, 7, 1)));
        people.as(
                People.DOCTOR,
                () -> pregnancies
                        .loss(mina, new RecordLoss(ids.next(), id, TODAY.minusDays(2), EndKind.MISCARRIAGE, TODAY, 1))
                        .orThrow());
        assertThat(people.as(People.SOCIAL_WORKER, () -> families.get(mina)).stage())
                .isEqualTo(new Stage.AfterLoss(TODAY.minusDays(2)));
        assertThat(kindFor(People.DOCTOR)).isEqualTo(EndKind.MISCARRIAGE);
        assertThat(kindFor(People.MIDWIFE)).isEqualTo(EndKind.MISCARRIAGE);
        assertThat(kindFor(People.SOCIAL_WORKER)).isNull();
    }

    @Test
    void aLossNeedsNoKind() {
        var id = date(lastPeriod(LocalDate.of(2026, 7, 1)));
        midwife(() -> pregnancies
                .loss(mina, new RecordLoss(ids.next(), id, TODAY, null, TODAY, 1))
                .orThrow());
        assertThat(stage(mina)).isEqualTo(new Stage.AfterLoss(TODAY));
        assertThat(kindFor(People.MIDWIFE)).isNull();
    }

    @Test
    void aNewPregnancyEightMonthsAfterABirthIsASecondLine() {
        midwife(() -> pregnancies
                .birth(mina, birth(null, LocalDate.of(2026, 3, 24), child(null, "Lina")))
                .orThrow());
        var tooEarly = midwife(() -> pregnancies.date(mina, lastPeriod(LocalDate.of(2026, 3, 1))));
        assertThat(tooEarly)
                .isEqualTo(new TimeOutcome.Refused<>(java.util.Map.of("lastPeriod", Problem.BEFORE_PREVIOUS_END)));
        date(lastPeriod(LocalDate.of(2026, 9, 29)));
        var all = midwife(() -> pregnancies.of(mina));
        assertThat(all).extracting(Pregnancy::outcome).containsExactly(Outcome.ONGOING, Outcome.BIRTH);
        assertThat(stage(mina)).isEqualTo(new Stage.Pregnant(8, 0, LocalDate.of(2027, 7, 6)));
        assertThat(midwife(pregnancies::ofMine)).containsKey(mina);
        assertThat(midwife(families::mine).stream().filter(one -> one.id().equals(mina)))
                .singleElement()
                .satisfies(one -> assertThat(one.stage()).isInstanceOf(Stage.Pregnant.class));
    }

    private @Nullable EndKind kindFor(String who) {
        return people.as(who, () -> pregnancies.of(mina)).getFirst().endKind();
    }
}
