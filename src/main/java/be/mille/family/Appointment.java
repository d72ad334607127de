package be.mille.family;

import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something planned with a family.
 *
 * @param at the hour, or the start of the day when {@code timed} is false
 * @param relative whom of hers, when it is not her
 * @param mine whether the current actor is the one who will be there
 */
public record Appointment(
        FamilyId family,
        ContactId id,
        Instant at,
        boolean timed,
        Contact.Kind kind,
        @Nullable String relative,
        ActorId professional,
        ActorFunction function,
        boolean mine,
        @Nullable String place,
        Contact.Interpreter interpreter,
        int version) {}
