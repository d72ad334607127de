package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Contact.State;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class ContactsTests {
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Contacts contacts;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    FamilyId mina;

    @BeforeEach
    void aMidwifeASocialWorkerAndAPsychologistAccompanyMina() {
        var person = new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null);
        mina = midwife(() -> records.open(new OpenFamily(ids.next(), person, null, null)));
        midwife(() -> {
            relations.add(
                    mina,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            relations.add(
                    mina,
                    people.get(People.PSYCHOLOGIST).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return mina;
        });
    }

    @Test
    void onlyWhatTookPlaceIsAContact() {
        midwife(() -> families.get(mina));
        write(State.ATTEMPTED, TODAY, Audience.TEAM, null);
        write(State.MISSED, TODAY.minusDays(1), Audience.TEAM, null);
        write(State.PLANNED, TODAY.plusDays(3), Audience.TEAM, null);
        assertThat(midwife(() -> contacts.last(mina))).isEmpty();
        assertThat(midwife(() -> families.get(mina)).lastContact()).isNull();
        write(State.DONE, TODAY.minusDays(2), Audience.TEAM, null);
        assertThat(midwife(() -> contacts.last(mina))).contains(TODAY.minusDays(2));
        assertThat(midwife(contacts::lastOfMine)).containsEntry(mina, TODAY.minusDays(2));
    }

    @Test
    void anAppointmentIsKnownToTheTeamAndMineWhenIAmTheOneWhoGoes() {
        write(State.PLANNED, TODAY, Audience.TEAM, null);
        assertThat(planned(People.MIDWIFE)).singleElement().satisfies(one -> {
            assertThat(one.mine()).isTrue();
            assertThat(one.timed()).isTrue();
            assertThat(one.kind()).isEqualTo(Contact.Kind.HOME_VISIT);
        });
        assertThat(planned(People.SOCIAL_WORKER))
                .singleElement()
                .satisfies(one -> assertThat(one.mine()).isFalse());
        assertThat(planned(People.OTHER_MIDWIFE)).isEmpty();
    }

    @Test
    void whatBecameOfItIsSaidAndTakenBack() {
        var id = write(State.PLANNED, TODAY, Audience.TEAM, null);
        midwife(() -> {
            contacts.become(mina, id, State.DONE, 0);
            return id;
        });
        assertThat(midwife(() -> contacts.last(mina))).contains(TODAY);
        midwife(() -> {
            contacts.undo(mina, id, 1);
            return id;
        });
        assertThat(midwife(() -> contacts.get(mina, id)).state()).isEqualTo(State.PLANNED);
        assertThatThrownBy(() -> midwife(() -> {
                    contacts.become(mina, id, State.MISSED, 1);
                    return id;
                }))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void undoingTheFirstWritingTakesItOut() {
        var id = write(State.DONE, TODAY, Audience.TEAM, null);
        midwife(() -> {
            contacts.undo(mina, id, 0);
            return id;
        });
        assertThat(midwife(() -> contacts.of(mina))).isEmpty();
        assertThat(midwife(() -> contacts.last(mina))).isEmpty();
    }

    @Test
    void aNoteForThoseWhoCareForHerHealthIsNotReadByTheSocialWorker() {
        write(State.DONE, TODAY, Audience.HEALTH, "tension à revoir");
        assertThat(midwife(() -> contacts.of(mina)).getFirst().notes())
                .extracting(Contact.Note::text)
                .containsExactly("tension à revoir");
        var seen = people.as(People.SOCIAL_WORKER, () -> contacts.of(mina)).getFirst();
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.state()).isEqualTo(State.DONE);
    }

    @Test
    void aContactAboutSomethingRestrictedLeavesNoTraceForThoseNotNamed() {
        var readers = Set.of(people.get(People.PSYCHOLOGIST).id());
        var id = midwife(
                () -> contacts.record(mina, command(null, State.DONE, TODAY, Audience.VIOLENCE, "x", readers, 0))
                        .orThrow());
        assertThat(people.as(People.PSYCHOLOGIST, () -> contacts.of(mina))).hasSize(1);
        assertThat(people.as(People.SOCIAL_WORKER, () -> contacts.of(mina))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> families.get(mina)).lastContact())
                .isNull();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> contacts.get(mina, id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatBecomesRestrictedDisappearsForTheTeam() {
        var id = write(State.DONE, TODAY, Audience.TEAM, "x");
        midwife(() -> contacts.record(mina, command(id, State.DONE, TODAY, Audience.MENTAL_HEALTH, "x", Set.of(), 0))
                .orThrow());
        assertThat(people.as(People.SOCIAL_WORKER, () -> contacts.of(mina))).isEmpty();
        assertThat(midwife(() -> contacts.of(mina)).getFirst().notes()).hasSize(1);
    }

    @Test
    void theSameFormTwiceIsOneContact() {
        var command = command(null, State.DONE, TODAY, Audience.TEAM, null, Set.of(), 0);
        var first = midwife(() -> contacts.record(mina, command).orThrow());
        assertThat(midwife(() -> contacts.record(mina, command).orThrow())).isEqualTo(first);
        assertThat(midwife(() -> contacts.of(mina))).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertThat(problems(State.DONE, TODAY.plusDays(1), null)).isEqualTo(Map.of("day", Problem.IN_FUTURE));
        assertThat(problems(State.PLANNED, TODAY.minusDays(1), null)).isEqualTo(Map.of("day", Problem.PLANNED_IN_PAST));
        assertThat(problems(State.PLANNED, TODAY.plusYears(3), null)).isEqualTo(Map.of("day", Problem.TOO_FAR_AHEAD));
        assertThat(problems(State.DONE, TODAY.minusYears(4), null)).isEqualTo(Map.of("day", Problem.TOO_LONG_AGO));
        assertThat(problems(State.DONE, TODAY, "é".repeat(4001))).isEqualTo(Map.of("note", Problem.TOO_LONG));
        assertThat(midwife(() -> contacts.of(mina))).isEmpty();
        write(State.DONE, TODAY, Audience.TEAM, "é".repeat(4000));
    }

    @Test
    void somebodyOutsideTheTeamIsNobodysProfessional() {
        var command = new RecordContact(
                ids.next(),
                null,
                Contact.Kind.CALL,
                State.DONE,
                TODAY,
                null,
                null,
                people.get(People.OTHER_MIDWIFE).id(),
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                TODAY,
                0);
        assertThatThrownBy(() -> midwife(() -> contacts.record(mina, command))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void somebodyWithoutARelationFindsNothing() {
        var id = write(State.DONE, TODAY, Audience.TEAM, null);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> contacts.get(mina, id)))
                .isInstanceOf(NotFoundException.class);
        var person = new PersonFields("Nour", null, null, null, null, List.of(), false, null, null);
        var nour = people.as(People.OTHER_MIDWIFE, () -> records.open(new OpenFamily(ids.next(), person, null, null)));
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> contacts.get(nour, id)))
                .isInstanceOf(NotFoundException.class);
    }

    private List<Appointment> planned(String who) {
        return people.as(who, () -> contacts.plannedOfMine(TODAY)).stream()
                .filter(one -> one.family().equals(mina))
                .toList();
    }

    private Map<String, Problem> problems(State state, LocalDate day, @Nullable String note) {
        var outcome = midwife(() -> contacts.record(mina, command(null, state, day, Audience.TEAM, note, Set.of(), 0)));
        return switch (outcome) {
            case TimeOutcome.Refused<ContactId>(var problems) -> problems;
            case TimeOutcome.Saved<ContactId> _ -> Map.of();
        };
    }

    private ContactId write(State state, LocalDate day, Audience audience, @Nullable String note) {
        return midwife(() -> contacts.record(mina, command(null, state, day, audience, note, Set.of(), 0))
                .orThrow());
    }

    private RecordContact command(
            @Nullable ContactId contact,
            State state,
            LocalDate day,
            Audience audience,
            @Nullable String note,
            Set<be.mille.kernel.ActorId> readers,
            int version) {
        return new RecordContact(
                ids.next(),
                contact,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                LocalTime.of(14, 0),
                null,
                null,
                null,
                Contact.Interpreter.BOOKED,
                note,
                audience,
                readers,
                TODAY,
                version);
    }

    private <T> T midwife(Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }
}
