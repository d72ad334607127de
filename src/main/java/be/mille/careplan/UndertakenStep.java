package be.mille.careplan;

import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step on which something was done: when last, by whom, with which result.
 *
 * @param service name of the service, in the reader's language
 * @param byName who noted it
 */
public record UndertakenStep(
        StepId id,
        Compartment compartment,
        String title,
        @Nullable String category,
        @Nullable ServiceId serviceId,
        @Nullable String service,
        Progress result,
        @Nullable CouldNot reason,
        LocalDate on,
        ActorId by,
        String byName) {}
