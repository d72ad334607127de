package be.mille.screening;

/** When in the thousand days a screening is held; the planned moments come in the order of time. */
public enum ScreeningMoment {
    FIRST,
    WEEK_16,
    WEEKS_20_24,
    WEEK_32,
    WEEKS_6,
    MONTHS_12,
    MONTHS_24,
    FREE
}
