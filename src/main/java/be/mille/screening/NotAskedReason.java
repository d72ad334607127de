package be.mille.screening;

/** Why a question was not asked today; the first is what one tap says. */
public enum NotAskedReason {
    NOT_THE_MOMENT,
    NO_TIME,
    SOMEBODY_PRESENT,
    NO_INTERPRETER,
    TIRED
}
