package be.mille.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was found out once in a transaction and holds until its end: a page asks a dozen modules, and each asks the same first
 * question. Outside a transaction nothing is kept; a transaction within another has a memory of its own.
 */
public final class TransactionMemory implements TransactionSynchronization {
    private final Map<Object, Object> found = new HashMap<>();
    private final Map<Object, Object> unchanged = new HashMap<>();

    private TransactionMemory() {}

    /** @param key a record of its own type that says everything the answer depends on */
    @SuppressWarnings("unchecked") // one key type has one answer type: whoever defines the record calls this with it
    public static <T> T once(Record key, Supplier<T> work) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? (T) kept(here().found, key, work)
                : work.get();
    }

    /**
     * The same for what any change may touch: kept until this transaction writes something.
     *
     * @param key a record of its own type that says everything the answer depends on, besides what is stored
     */
    @SuppressWarnings("unchecked") // as above
    public static <T> T untilWritten(Record key, Supplier<T> work) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? (T) kept(here().unchanged, key, work)
                : work.get();
    }

    /** {@link Sql} says so before it changes anything. */
    static void written() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            here().unchanged.clear();
        }
    }

    private static Object kept(Map<Object, Object> kept, Record key, Supplier<?> work) {
        var known = kept.get(key);
        if (known == null) {
            known = work.get();
            kept.put(key, known);
        }
        return known;
    }

    /** After a change: every answer to this kind of question is asked anew. */
    public static void forget(Class<? extends Record> keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            here().found.keySet().removeIf(keys::isInstance);
            written();
        }
    }

    private static TransactionMemory here() {
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof TransactionMemory memory) {
                return memory;
            }
        }
        var memory = new TransactionMemory();
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory;
    }
}
