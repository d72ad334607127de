package be.mille.sql;

/** The program refuses to start: what is unsafe, and what to do about it, each in one sentence for an operator. */
public final class UnsafeStartException extends RuntimeException {
    private final String action;

    public UnsafeStartException(String danger, String action) {
        super(danger);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
