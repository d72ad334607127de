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

    private TransactionMemory() {}

    /** @param key a record of its own type that says everything the answer depends on */
    @SuppressWarnings("unchecked") // one key type has one answer type: whoever defines the record calls this with it
    public static <T> T once(Record key, Supplier<T> work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return work.get();
        }
        var memory = here();
        var known = memory.found.get(key);
        if (known == null) {
            known = work.get();
            memory.found.put(key, known);
        }
        return (T) known;
    }

    /** After a change: every answer to this kind of question is asked anew. */
    public static void forget(Class<? extends Record> keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            here().found.keySet().removeIf(keys::isInstance);
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
