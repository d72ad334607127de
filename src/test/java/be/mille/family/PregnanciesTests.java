package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.RecordBirth.Newborn;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MilleTest
@RecordApplicationEvents
class PregnanciesTests {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate DUE = LocalDate.of(2027, 2, 14);

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    FamilyId mina;

    @BeforeEach
    void aMidwifeAndASocialWorkerAccompanyMina() {
        mina = open(null);
        midwife(() -> {
            relations.add(
                    mina,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            relations.add(
                    mina,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return mina;
        });
    }

    private FamilyId open(@Nullable LocalDate due) {
        var person = new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null);
        return midwife(() -> records.open(new OpenFamily(ids.next(), person, due, null)));
    }

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

    private @Nullable EndKind kindFor(String who) {
        return people.as(who, () -> pregnancies.of(mina)).getFirst().endKind();
    }

    private Stage stage(FamilyId family) {
        return midwife(() -> families.get(family)).stage();
    }

    private PregnancyId date(DatePregnancy command) {
        return midwife(() -> pregnancies.date(mina, command).orThrow());
    }

    private DatePregnancy lastPeriod(LocalDate day) {
        return new DatePregnancy(ids.next(), null, DatingSource.LAST_PERIOD, null, day, null, 1, TODAY, 0);
    }

    private RecordBirth birth(@Nullable PregnancyId pregnancy, LocalDate on, Newborn child) {
        return birth(pregnancy, on, child, 0);
    }

    private RecordBirth birth(@Nullable PregnancyId pregnancy, LocalDate on, Newborn child, int version) {
        return new RecordBirth(ids.next(), pregnancy, on, null, null, List.of(child), TODAY, version);
    }

    private static Newborn child(@Nullable ChildId id, @Nullable String called) {
        return new Newborn(id, called, null, false, null);
    }

    private <T> T midwife(Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }

    private <T> T other(Callable<T> work) {
        return people.as(People.OTHER_MIDWIFE, work);
    }
}
