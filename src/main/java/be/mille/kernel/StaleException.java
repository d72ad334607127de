package be.mille.kernel;

/** Somebody else saved in the meantime: the page shows both sides and overwrites neither. */
public final class StaleException extends RuntimeException {
    public StaleException() {
        super("Changed since it was read", null, false, false);
    }
}
