package be.mille.coordination;

import be.mille.kernel.ActorId;

/** What came of accepting. */
public sealed interface AcceptOutcome {
    record Coordinates() implements AcceptOutcome {}

    /** Somebody else coordinates, and stays: whoever accepted second is deputy. */
    record Deputy(ActorId coordinator) implements AcceptOutcome {}
}
