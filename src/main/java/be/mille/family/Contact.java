package be.mille.family;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact or an appointment: she, or a relative she named, and a professional speak, meet or write. Only what is
 * {@link State#DONE} is a contact; an attempt is kept and counts as none.
 *
 * @param at the hour, or the start of the day when no hour was said
 * @param timed whether an hour was said
 * @param precise whether the day is known, or only the month or the year {@code at} begins
 * @param relative who of hers it was, when it was not her
 * @param professional who met her; from the team around her
 * @param compartment who may know that it was at all
 * @param author who answers for it: within a restricted compartment it is hers
 * @param notes what was said, as far as this reader may know; one per circle of readers
 */
public record Contact(
        ContactId id,
        FamilyId family,
        Kind kind,
        State state,
        Instant at,
        boolean timed,
        Precision precise,
        @Nullable String relative,
        ActorId professional,
        ActorFunction function,
        @Nullable String place,
        Interpreter interpreter,
        Compartment compartment,
        ActorId author,
        List<Note> notes,
        int version) {
    public Contact {
        notes = List.copyOf(notes);
    }

    /** What was said, where it lies, and whose words they are. */
    public record Note(Compartment compartment, ActorId author, String text) {}

    public enum Kind {
        HOME_VISIT,
        CONSULTATION,
        CALL,
        MESSAGE
    }

    public enum State {
        PLANNED,
        DONE,
        MISSED,
        CANCELLED,
        /** Somebody tried: a call without an answer, a door that stayed closed. No contact. */
        ATTEMPTED
    }

    public enum Interpreter {
        NOT_NEEDED,
        NOT_BOOKED,
        BOOKED,
        /** Somebody of her own surroundings, with what that changes. */
        RELATIVE
    }

    /** The same contact, with these notes of it. */
    public Contact saying(List<Note> some) {
        return with(interpreter, some);
    }

    /** The same contact, as what was asked for it says; who is needed no more, or is a relative, was noted after that. */
    public Contact interpreted(boolean comes) {
        return interpreter == Interpreter.NOT_NEEDED || interpreter == Interpreter.RELATIVE
                ? this
                : with(comes ? Interpreter.BOOKED : Interpreter.NOT_BOOKED, notes);
    }

    private Contact with(Interpreter there, List<Note> some) {
        return new Contact(
                id,
                family,
                kind,
                state,
                at,
                timed,
                precise,
                relative,
                professional,
                function,
                place,
                there,
                compartment,
                author,
                some,
                version);
    }

    public LocalDate day() {
        return Brussels.dayOf(at);
    }
}
