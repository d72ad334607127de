package be.mille.kernel;

/**
 * Absent, or not for this reader: the two read the same from outside, on purpose. Carries no text about the thing, so
 * that no message, log line or page can tell one from the other.
 */
public final class NotFoundException extends RuntimeException {
    public NotFoundException() {
        super("Not found", null, false, false);
    }
}
