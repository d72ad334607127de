package be.mille.audit.proof;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody could do to a log who holds its rows and knows how a digest is counted. */
final class LogForgery {
    private LogForgery() {}

    /** @param kind one of six */
    static void any(List<LoggedEntry> log, int kind, Random random) {
        int signed = 40;
        int place = random.nextInt(signed);
        switch (kind) {
            case 0 -> log.set(place, edited(log.get(place)));
            case 1 -> log.remove(place);
            case 2 -> insertAndRechain(log, place);
            case 3 -> editAndRechain(log, place);
            case 4 -> cut(log, log.get(place).actor(), log.get(place).position());
            default -> swap(log, place);
        }
    }

    private static LoggedEntry edited(LoggedEntry entry) {
        return with(entry, entry.position(), "PERMITTED-BY-NOBODY", entry.previous(), entry.hash());
    }

    static LoggedEntry with(LoggedEntry entry, long position, String reason, byte[] previous, byte[] hash) {
        return new LoggedEntry(
                entry.actor(),
                position,
                entry.at(),
                entry.organisation(),
                entry.function(),
                entry.action(),
                entry.outcome(),
                reason,
                entry.family(),
                entry.compartments(),
                entry.request(),
                previous,
                hash);
    }

    static void editAndRechain(List<LoggedEntry> log, int place) {
        log.set(place, edited(log.get(place)));
        rechain(log);
    }

    private static void insertAndRechain(List<LoggedEntry> log, int place) {
        log.add(place, edited(log.get(place)));
        rechain(log);
    }

    private static void cut(List<LoggedEntry> log, UUID actor, long from) {
        log.removeIf(one -> one.actor().equals(actor) && one.position() >= from);
    }

    /** Two entries of one actor change places, and all digests are counted anew. */
    private static void swap(List<LoggedEntry> log, int place) {
        var one = log.get(place);
        for (int other = 0; other < 40; other++) {
            if (other != place && log.get(other).actor().equals(one.actor())) {
                Collections.swap(log, place, other);
                rechain(log);
                return;
            }
        }
        throw new IllegalStateException("an actor with one entry");
    }

    private static void rechain(List<LoggedEntry> log) {
        var last = new TreeMap<UUID, LoggedEntry>();
        for (int i = 0; i < log.size(); i++) {
            var entry = log.get(i);
            var before = last.get(entry.actor());
            var previous = before == null ? new byte[] {0} : before.hash();
            long position = before == null ? 1 : before.position() + 1;
            var open = with(entry, position, entry.reason(), previous, entry.hash());
            var chained = with(open, position, entry.reason(), previous, open.digestAfter(previous));
            log.set(i, chained);
            last.put(entry.actor(), chained);
        }
    }
}
