package be.mille.screening;

/** Where a screening stands. A paused one can be taken up again for fourteen days. */
public enum ScreeningState {
    OPEN,
    PAUSED,
    DONE
}
