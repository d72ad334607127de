package be.mille.audit;

/** The log of decisions. What is permitted is logged with the work itself; what is refused is logged even though the work is undone. */
public interface AuditLog {
    /**
     * Adds the entry to the running transaction, as its last statement before commit. If it cannot be written, the
     * transaction fails and nothing is shown.
     *
     * @throws IllegalStateException outside a transaction
     */
    void permitted(AuditEntry entry);

    /** Writes the entry in a transaction of its own, now, because a refusal rolls the caller's one back. */
    void refused(AuditEntry entry);

    /**
     * What this request asked for was allowed, and is not there, or not for this reader: writes it as refused, in a transaction of its own.
     * The same row for both. Nothing where nothing was allowed, or where a refusal was the last that was said.
     */
    void absent();
}
