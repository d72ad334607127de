package be.mille.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * States that a pregnancy ended without a living child, or corrects it.
 *
 * @param kind null when nobody said, which is always enough; kept in C9, for its author and who may know such things
 */
public record RecordLoss(
        UUID key,
        @Nullable PregnancyId pregnancy,
        LocalDate endedOn,
        @Nullable EndKind kind,
        LocalDate saidOn,
        int version) {}
