package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.RecordBirth.Newborn;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class EventsAndExpectedTests {
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    PersonRecords records;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    ExpectedItems expected;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    FamilyId mina;

    @BeforeEach
    void aMidwifeAndASocialWorkerAccompanyMina() {
        var person = new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null);
        mina = midwife(() -> records.open(new OpenFamily(ids.next(), person, null, null)));
        midwife(() -> {
            relations.add(
                    mina,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return mina;
        });
    }

    @Test
    void aMoveIsForTheTeamAPlacementOnlyForThoseNamed() {
        var child = birth(TODAY.minusDays(20), "Lina");
        event(FamilyEvent.Kind.MOVE, TODAY.minusDays(3), null, Audience.TEAM);
        event(FamilyEvent.Kind.PLACEMENT, TODAY.minusDays(1), child, Audience.TEAM);
        assertThat(midwife(() -> events.of(mina)))
                .extracting(FamilyEvent::kind)
                .containsExactly(FamilyEvent.Kind.PLACEMENT, FamilyEvent.Kind.MOVE);
        assertThat(midwife(() -> pregnancies.of(mina))
                        .getFirst()
                        .children()
                        .getFirst()
                        .placed())
                .isTrue();
        var social = people.as(People.SOCIAL_WORKER, () -> events.of(mina));
        assertThat(social).extracting(FamilyEvent::kind).containsExactly(FamilyEvent.Kind.MOVE);
        assertThat(people.as(People.SOCIAL_WORKER, () -> pregnancies.of(mina))
                        .getFirst()
                        .children()
                        .getFirst()
                        .placed())
                .isFalse();
    }

    @Test
    void anAnnouncedDischargeIsFoundBetweenTwoDays() {
        event(FamilyEvent.Kind.DISCHARGE, TODAY.plusDays(10), null, Audience.TEAM);
        assertThat(midwife(() -> events.ofMine(TODAY, TODAY.plusDays(14)))).containsKey(mina);
        assertThat(midwife(() -> events.ofMine(TODAY, TODAY.plusDays(9)))).doesNotContainKey(mina);
    }

    @Test
    void anEventIsWithdrawnAndSomebodyElseFindsNone() {
        var id = event(FamilyEvent.Kind.OTHER, TODAY, null, Audience.TEAM);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> events.of(mina)))
                .isInstanceOf(NotFoundException.class);
        midwife(() -> {
            events.withdraw(mina, id, 0);
            return id;
        });
        assertThat(midwife(() -> events.of(mina))).isEmpty();
    }

    @Test
    void anEmptyRecordShowsWhatIsExpectedWithoutCallingAnythingLate() {
        var items = midwife(() -> expected.of(mina, "nl"));
        assertThat(items).extracting(ExpectedItem::id).contains("first-doctor-contact", "screening-week-16");
        assertThat(items).noneMatch(ExpectedItem::late).allMatch(one -> one.due() == null && one.draft());
        assertThat(items).allMatch(one -> one.language().equals("nl"));
    }

    @Test
    void eachItemSaysFromWhomAndByWhichDay() {
        date(LocalDate.of(2026, 5, 10));
        var one = item("first-one-contact");
        assertThat(one.from()).containsExactlyInAnyOrder(ActorFunction.ONE_WORKER, ActorFunction.KIND_EN_GEZIN_NURSE);
        assertThat(one.due()).isEqualTo(LocalDate.of(2026, 12, 26));
        assertThat(one.late()).isFalse();
        assertThat(item("first-doctor-contact").late()).isTrue();
        assertThat(midwife(() -> expected.ofMine("fr")).get(mina))
                .containsExactlyElementsOf(midwife(() -> expected.of(mina, "fr")));
    }

    @Test
    void aContactOfTheMidwifeClosesHersAndTheAttemptBeforeDidNot() {
        date(LocalDate.of(2026, 8, 20));
        contact(Contact.State.ATTEMPTED);
        assertThat(ids("fr")).contains("first-midwife-contact");
        contact(Contact.State.DONE);
        assertThat(ids("fr")).doesNotContain("first-midwife-contact");
    }

    @Test
    void afterALossNothingAboutABirthIsExpectedAnyMore() {
        var id = date(LocalDate.of(2026, 5, 10));
        midwife(() -> pregnancies
                .loss(mina, new RecordLoss(ids.next(), id, TODAY.minusDays(10), null, TODAY, 1))
                .orThrow());
        assertThat(ids("fr"))
                .contains("gp-after-birth")
                .doesNotContain("child-name", "one-after-birth", "first-one-contact", "second-parent");
    }

    @Test
    void aNewPregnancyEightMonthsAfterABirthHidesNothingOfTheChild() {
        birth(LocalDate.of(2026, 3, 24), null);
        date(LocalDate.of(2026, 9, 1));
        assertThat(ids("fr")).contains("child-name", "first-midwife-contact");
        assertThat(item("first-midwife-contact").due()).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    private ExpectedItem item(String id) {
        return midwife(() -> expected.of(mina, "fr")).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String language) {
        return midwife(() -> expected.of(mina, language)).stream()
                .map(ExpectedItem::id)
                .toList();
    }

    private PregnancyId date(LocalDate lastPeriod) {
        return midwife(() -> pregnancies
                .date(
                        mina,
                        new DatePregnancy(
                                ids.next(), null, DatingSource.LAST_PERIOD, null, lastPeriod, null, 1, TODAY, 0))
                .orThrow());
    }

    private ChildId birth(LocalDate on, @Nullable String called) {
        var child = new Newborn(null, called, null, false, null);
        midwife(() -> pregnancies
                .birth(mina, new RecordBirth(ids.next(), null, on, null, null, List.of(child), TODAY, 0))
                .orThrow());
        return midwife(() -> pregnancies.of(mina))
                .getFirst()
                .children()
                .getFirst()
                .id();
    }

    private void contact(Contact.State state) {
        midwife(() -> contacts.record(
                        mina,
                        new RecordContact(
                                ids.next(),
                                null,
                                Contact.Kind.CONSULTATION,
                                state,
                                TODAY,
                                null,
                                null,
                                null,
                                null,
                                Contact.Interpreter.NOT_NEEDED,
                                null,
                                Audience.TEAM,
                                Set.of(),
                                TODAY,
                                0))
                .orThrow());
    }

    private FamilyEventId event(FamilyEvent.Kind kind, LocalDate day, @Nullable ChildId child, Audience audience) {
        return midwife(() -> events.record(
                        mina, new RecordEvent(ids.next(), null, kind, day, "x", child, audience, Set.of(), TODAY, 0))
                .orThrow());
    }

    private <T> T midwife(Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }
}
