package be.mille.sealing.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of families: found or made within the reader's transaction, opened with the master key, and kept in memory only after
 * that transaction has ended well. A key that was made in a transaction that failed never closes anything.
 */
@Component
class FamilyKeys {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;
    private final Clock clock;
    private final MasterKeys master;
    private final OpenKeys open = new OpenKeys();

    FamilyKeys(Sql sql, Clock clock, MasterKeys master) {
        this.sql = sql;
        this.clock = clock;
        this.master = master;
    }

    /** Keys found in this transaction. */
    private record Here() {}

    /** A key that closes in this transaction. */
    private record Closing(FamilyKey key) {}

    /** A key as it is stored. */
    record Stored(FamilyKey key, byte[] wrapped) {}

    static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new FamilyKey(
                        new FamilyId(row.getObject("family", UUID.class)),
                        Compartment.valueOf(row.getString("compartment"))),
                row.getBytes("wrapped"));
    }

    /** @throws IllegalStateException when there is none: nothing was ever closed with it, or it was destroyed */
    Aead toOpen(FamilyKey key) {
        var found = found(key);
        if (found == null) {
            throw new IllegalStateException("There is no key for " + key.compartment() + " of this family.");
        }
        return found;
    }

    /** Asks the database once in each transaction: a key that was destroyed meanwhile closes nothing. */
    Aead toClose(FamilyKey key) {
        return TransactionMemory.once(new Closing(key), () -> {
            var aead = opened(key, storedOrMade(key));
            here().put(key, aead);
            return aead;
        });
    }

    /** The key itself, for whoever draws another from it; kept by nobody. */
    byte[] bytes(FamilyKey key) {
        return unwrapped(key, storedOrMade(key));
    }

    private byte[] storedOrMade(FamilyKey key) {
        return stored(key).orElseGet(() -> {
            make(List.of(key));
            return stored(key).orElseThrow();
        });
    }

    private Optional<byte[]> stored(FamilyKey key) {
        return sql.list(
                        row -> Optional.ofNullable(row.getBytes("wrapped")),
                        "select sealing.key_to_close(:family, :compartment) as wrapped",
                        p("family", key.family()),
                        p("compartment", key.compartment()))
                .getFirst();
    }

    void prepare(Collection<FamilyId> families, Set<Compartment> compartments) {
        make(families.stream()
                .flatMap(family -> compartments.stream().map(one -> new FamilyKey(family, one)))
                .toList());
        load(families);
    }

    void fetch(Collection<FamilyId> families, Compartment compartment) {
        var missing = families.stream()
                .filter(family -> open.get(new FamilyKey(family, compartment)) == null)
                .toList();
        if (!missing.isEmpty()) {
            load(missing);
        }
    }

    void forget() {
        open.clear();
    }

    private @Nullable Aead found(FamilyKey key) {
        var lately = open.get(key);
        if (lately != null) {
            return lately;
        }
        var here = here().get(key);
        return here == null ? load(key) : here;
    }

    private @Nullable Aead load(FamilyKey key) {
        return load(List.of(key.family())).get(key);
    }

    private Map<FamilyKey, Aead> load(Collection<FamilyId> families) {
        var here = here();
        var stored = sql.list(
                FamilyKeys::stored,
                "select family, compartment, wrapped from sealing.keys_of(:families)",
                p("families", families));
        for (var one : stored) {
            here.computeIfAbsent(one.key(), key -> opened(key, one.wrapped()));
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            open.put(here);
        }
        return here;
    }

    private void make(List<FamilyKey> keys) {
        var master = this.master.get();
        sql.list(
                _ -> 1,
                "select sealing.add(:families, :compartments, cast(:wrapped as bytea[]), :master, :now)",
                p("families", keys.stream().map(FamilyKey::family).toList()),
                p("compartments", keys.stream().map(FamilyKey::compartment).toList()),
                p(
                        "wrapped",
                        keys.stream()
                                .map(key -> Bytes.literal(closed(master, key)))
                                .toList()),
                p("master", master.name()),
                p("now", clock.instant()));
    }

    private static byte[] closed(MasterKey master, FamilyKey key) {
        try {
            var bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            return master.close(bytes, key.about());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key closes nothing", e);
        }
    }

    private Aead opened(FamilyKey key, byte[] wrapped) {
        try {
            return new AesGcmJce(unwrapped(key, wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of a family is none", e);
        }
    }

    /** Once more after the master key was read again: another process may have closed this one anew. */
    private byte[] unwrapped(FamilyKey key, byte[] wrapped) {
        try {
            return master.get().open(wrapped, key.about());
        } catch (GeneralSecurityException first) {
            try {
                return master.again().open(wrapped, key.about());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key of a family does not open: is this the right master key?", e);
            }
        }
    }

    private Map<FamilyKey, Aead> here() {
        return TransactionMemory.once(new Here(), () -> {
            var here = new HashMap<FamilyKey, Aead>();
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        open.put(here);
                    }
                });
            }
            return here;
        });
    }
}
