package be.mille.sql;

import java.util.Map;

/**
 * What the database must know about the reader for the length of one transaction; row-level security decides by it.
 * Implemented by the access module. Nothing set means nothing seen.
 */
public interface TransactionSettings {
    /** Settings by name, for example {@code mille.actor}; values are never null. */
    Map<String, String> current();
}
