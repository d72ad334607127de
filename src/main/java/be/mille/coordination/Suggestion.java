package be.mille.coordination;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the team who could coordinate, and why.
 *
 * @param contacts how often she met her lately, as far as the reader may know
 * @param speaks whether she works in the language the family speaks best
 * @param busy whether she coordinates as many families as she can, or many where she said nothing
 * @param room whether she says that she can coordinate one more
 * @param awayUntil last day of a leave that runs; null when she is there
 * @param couldNot whether she said that she cannot
 */
public record Suggestion(
        ActorId who,
        int contacts,
        boolean speaks,
        boolean busy,
        boolean room,
        @Nullable LocalDate awayUntil,
        boolean couldNot) {}
