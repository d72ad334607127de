package be.mille.kernel;

/** Somebody else saved in the meantime: the page shows both sides and overwrites neither. */
public final class StaleException extends RuntimeException {
    public StaleException() {
        super("Changed since it was read", null, false, false);
    }

    /**
     * What the reader may see, and is in no state for what she does: somebody moved it since she read it; or, where she read it as it is,
     * there was never anything to do.
     *
     * @param seen the version she read; @param now the one it has
     */
    public static RuntimeException orAbsent(int seen, int now) {
        return seen == now ? new NotFoundException() : new StaleException();
    }
}
