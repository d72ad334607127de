package be.mille.confidentiality.internal;

import be.mille.kernel.ActorId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Readers who noted no address when this process last asked, so that their looks cost nothing; asked again after a minute, for what
 * another process was told meanwhile.
 */
final class NothingNoted {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private final Map<ActorId, Long> asked = new ConcurrentHashMap<>();

    boolean lately(ActorId reader) {
        var when = asked.get(reader);
        return when != null && System.nanoTime() - when < MINUTE;
    }

    void add(ActorId reader) {
        asked.put(reader, System.nanoTime());
    }

    void clear() {
        asked.clear();
    }
}
