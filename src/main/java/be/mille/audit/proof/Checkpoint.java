package be.mille.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The state of the whole log at one moment, in so few bytes that somebody else can keep them: a number, a time, one digest over the
 * heads of all chains, and the digest of the checkpoint before. The form follows the notes of C2SP's tlog-checkpoint, without a tree:
 * the log is asked whether it is whole, never whether it holds one entry.
 *
 * @param number from 1, without gaps
 * @param root see {@link #root}, 32 bytes
 * @param before SHA-256 of the text of the checkpoint before, 32 zero bytes for the first
 */
public record Checkpoint(long number, Instant at, byte[] root, byte[] before) {
    private static final String TITLE = "Mille access log 1";

    /** @throws IllegalArgumentException when it is none */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 6 || !lines[0].equals(TITLE) || !lines[5].isEmpty()) {
            throw new IllegalArgumentException("This is no checkpoint of an access log");
        }
        var read = new Checkpoint(
                Long.parseLong(lines[1]),
                Instant.parse(lines[2]),
                Base64.getDecoder().decode(lines[3]),
                Base64.getDecoder().decode(lines[4]));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("This checkpoint is written in another way than Mille writes it");
        }
        return read;
    }

    /** The bytes that are signed, as text: five lines, each ended by a line feed. */
    public String text() {
        var base64 = Base64.getEncoder();
        return String.join(
                "\n",
                List.of(
                        TITLE,
                        Long.toString(number),
                        at.toString(),
                        base64.encodeToString(root),
                        base64.encodeToString(before),
                        ""));
    }

    /** SHA-256 of the text. */
    public byte[] digest() {
        return Digests.sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the heads by actor, each 16 bytes of actor, 8 of length, 32 of hash. */
    public static byte[] root(Collection<Head> heads) {
        var sorted = heads.stream()
                .sorted(Comparator.comparing(head -> head.actor().toString()))
                .toList();
        var bytes = ByteBuffer.allocate(sorted.size() * 56);
        for (var head : sorted) {
            bytes.putLong(head.actor().getMostSignificantBits())
                    .putLong(head.actor().getLeastSignificantBits())
                    .putLong(head.length())
                    .put(head.hash(), 0, 32);
        }
        return Digests.sha256(bytes.array());
    }
}
