package be.mille.family;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who would be asked about a family that grew quiet, and since when somebody tried, as far as the reader may know.
 *
 * @param lastBy who had the last contact; null where there was none
 * @param tried day of the last attempt; null where nobody tried
 */
public record Lookback(
        ActorId openedBy,
        @Nullable ActorId lastBy,
        @Nullable LocalDate tried) {}
