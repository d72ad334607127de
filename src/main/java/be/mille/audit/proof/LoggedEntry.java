package be.mille.audit.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry as it lies in the log, with the digest of the one before it and its own. */
public record LoggedEntry(
        UUID actor,
        long position,
        Instant at,
        @Nullable UUID organisation,
        @Nullable String function,
        String action,
        String outcome,
        String reason,
        @Nullable UUID family,
        List<String> compartments,
        String request,
        byte[] previous,
        byte[] hash) {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    public LoggedEntry {
        compartments = List.copyOf(compartments);
    }

    /** What its hash must be after this one; the same words as {@code audit.digest} in the database. */
    public byte[] digestAfter(byte[] before) {
        var words = String.join(
                "|",
                actor.toString(),
                Long.toString(position),
                MICROS.format(at),
                organisation == null ? "-" : organisation.toString(),
                function == null ? "-" : function,
                action,
                outcome,
                reason,
                family == null ? "-" : family.toString(),
                String.join(",", compartments),
                request);
        return Digests.sha256(before, words.getBytes(StandardCharsets.UTF_8));
    }
}
