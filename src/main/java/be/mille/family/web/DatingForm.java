package be.mille.family.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A due date as it is typed: one field per way of knowing it. */
public record DatingForm(
        @Nullable UUID key,
        @Nullable String source,
        @Nullable String lastPeriod,
        @Nullable String dueByScan,
        @Nullable String scanOn,
        @Nullable String due,
        @Nullable String expected,
        @Nullable Integer version) {

    /** The version it was filled in on. */
    int seen() {
        return version == null ? 0 : version;
    }
}
