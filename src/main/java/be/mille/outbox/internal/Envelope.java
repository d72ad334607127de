package be.mille.outbox.internal;

import org.jspecify.annotations.Nullable;

/**
 * What of a message nobody may read while it waits.
 *
 * @param path where its link leads, a secret in it
 * @param address for one that was typed
 * @param answered the part of the address an answer comes to
 */
record Envelope(
        String path,
        @Nullable String reference,
        @Nullable String address,
        @Nullable String answered) {
    private static final String SEPARATOR = "\u001f";

    String flat() {
        return String.join(SEPARATOR, path, said(reference), said(address), said(answered));
    }

    static Envelope of(String flat) {
        var parts = flat.split(SEPARATOR, -1);
        return new Envelope(parts[0], part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String said(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** What an earlier version of the program left waiting has fewer. */
    private static @Nullable String part(String[] parts, int which) {
        return parts.length <= which || parts[which].isEmpty() ? null : parts[which];
    }
}
