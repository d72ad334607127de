package be.mille.confidentiality.web;

import be.mille.access.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one sender has told something within the hour, in memory alone: where somebody writes from is never kept. The database
 * limits all of them together.
 */
@Component
class Senders {
    static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Senders(Clock clock) {
        this.clock = clock;
    }

    /** @return false when it is one too many */
    synchronized boolean mayTell(HttpServletRequest request) {
        var now = clock.instant();
        var times = sent.computeIfAbsent(sender(request), _ -> new ArrayDeque<>());
        times.removeIf(one -> one.isBefore(now.minus(WITHIN)) || one.isAfter(now));
        if (times.size() >= MOST) {
            return false;
        }
        times.add(now);
        return true;
    }

    /** Who is signed in, else where she writes from; of a long address the part that belongs to one house. */
    private static String sender(HttpServletRequest request) {
        var address = String.valueOf(request.getRemoteAddr());
        return CurrentActor.find()
                .map(actor -> "actor " + actor.id())
                .orElseGet(() -> address.contains(":") ? String.join(":", house(address)) : address);
    }

    private static String[] house(String address) {
        var parts = address.split(":");
        return Arrays.copyOf(parts, Math.min(4, parts.length));
    }
}
