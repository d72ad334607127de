package be.mille.outbox.internal;

import org.jspecify.annotations.Nullable;

/**
 * What of a message nobody may read while it waits.
 *
 * @param path where its link leads, a secret in it
 * @param address for one that was typed
 */
record Envelope(
        String path, @Nullable String reference, @Nullable String address) {
    private static final String SEPARATOR = "\u001f";

    String flat() {
        return String.join(SEPARATOR, path, reference == null ? "" : reference, address == null ? "" : address);
    }

    static Envelope of(String flat) {
        var parts = flat.split(SEPARATOR, -1);
        return new Envelope(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2].isEmpty() ? null : parts[2]);
    }
}
