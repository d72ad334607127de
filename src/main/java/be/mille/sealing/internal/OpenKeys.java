package be.mille.sealing.internal;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were opened lately, in the memory of this process: none longer than five minutes. Two halves take turns, so that
 * nothing has to be counted for each key.
 */
final class OpenKeys {
    private static final long TURN = Duration.ofSeconds(150).toNanos();
    private static final int MOST = 50_000;

    private volatile Map<FamilyKey, Aead> young = new ConcurrentHashMap<>();
    private volatile Map<FamilyKey, Aead> old = Map.of();
    private volatile long turned = System.nanoTime();

    @Nullable
    Aead get(FamilyKey key) {
        turn();
        var found = young.get(key);
        return found == null ? old.get(key) : found;
    }

    void put(Map<FamilyKey, Aead> keys) {
        turn();
        young.putAll(keys);
    }

    /** What was destroyed opens nothing any more, here and now. */
    void clear() {
        young = new ConcurrentHashMap<>();
        old = Map.of();
    }

    private void turn() {
        if (System.nanoTime() - turned > TURN || young.size() > MOST) {
            synchronized (this) {
                if (System.nanoTime() - turned > TURN || young.size() > MOST) {
                    old = System.nanoTime() - turned > 2 * TURN ? Map.of() : young;
                    young = new ConcurrentHashMap<>();
                    turned = System.nanoTime();
                }
            }
        }
    }
}
