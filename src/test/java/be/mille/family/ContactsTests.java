package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Contact.State;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contacts and appointments: what counts, what became of it, and what is refused. */
class ContactsTests extends ContactsHeld {
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
}
