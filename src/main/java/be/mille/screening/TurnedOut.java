package be.mille.screening;

/** How an indicator turned out once it was talked over with her. */
public enum TurnedOut {
    CONFIRMED,
    PARTLY,
    NOT_CONFIRMED
}
