package be.mille.coordination;

import be.mille.kernel.ActorId;
import java.time.LocalDate;

/** What came of accepting. */
public sealed interface AcceptOutcome {
    record Coordinates() implements AcceptOutcome {}

    /** Somebody else coordinates, and stays: whoever accepted second is deputy. */
    record Deputy(ActorId coordinator) implements AcceptOutcome {}

    /** The day it was to end is past: nothing is begun, and whoever was asked still answers. */
    record Over(LocalDate endsOn) implements AcceptOutcome {}
}
