package be.mille.coordination;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team who could coordinate, and why.
 *
 * @param contacts how often she met her lately, as far as the reader may know
 * @param speaks whether she works in the language the family speaks best
 * @param busy whether she coordinates many families already
 * @param awayUntil last day of a leave that runs; null when she is there
 * @param couldNot whether she said that she cannot
 */
public record Suggestion(
        ActorId who,
        int contacts,
        boolean speaks,
        boolean busy,
        @Nullable LocalDate awayUntil,
        boolean couldNot) {}
