package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to note about sharing.
 *
 * @param key of the form: sent twice, it is noted once
 */
public record NoteConsent(
        UUID key,
        FamilyId family,
        ConsentKind kind,
        Recipient recipient,
        Set<Compartment> subjects,
        @Nullable Instant until,
        @Nullable Wording words,
        Interpreting interpreting,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason) {
    public NoteConsent {
        subjects = Set.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("An agreement is about something");
        }
    }
}
