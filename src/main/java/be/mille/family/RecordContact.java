package be.mille.family;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a contact, an attempt or an appointment, or changes one.
 *
 * @param contact the one to change, or null for a new one
 * @param precise whether the day is known; if not, {@code day} is the first of the month or the year it was in
 * @param relative null when it is she herself
 * @param professional null for the one who writes
 * @param note at most 4000 characters, null for none
 * @param audience who may know
 * @param readers colleagues named for something restricted; ignored otherwise
 * @param saidOn the day it is written; the rules count from there
 */
public record RecordContact(
        UUID key,
        @Nullable ContactId contact,
        Contact.Kind kind,
        Contact.State state,
        LocalDate day,
        Precision precise,
        @Nullable LocalTime time,
        @Nullable String relative,
        @Nullable ActorId professional,
        @Nullable String place,
        Contact.Interpreter interpreter,
        @Nullable String note,
        Audience audience,
        Set<ActorId> readers,
        LocalDate saidOn,
        int version) {
    public RecordContact {
        readers = Set.copyOf(readers);
    }

    /** On a day that is known. */
    public RecordContact(
            UUID key,
            @Nullable ContactId contact,
            Contact.Kind kind,
            Contact.State state,
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String relative,
            @Nullable ActorId professional,
            @Nullable String place,
            Contact.Interpreter interpreter,
            @Nullable String note,
            Audience audience,
            Set<ActorId> readers,
            LocalDate saidOn,
            int version) {
        this(
                key,
                contact,
                kind,
                state,
                day,
                Precision.DAY,
                time,
                relative,
                professional,
                place,
                interpreter,
                note,
                audience,
                readers,
                saidOn,
                version);
    }
}
