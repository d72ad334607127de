package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.nio.charset.StandardCharsets;
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
        @Nullable String reason,
        Grounds grounds) {
    /** Where nobody asked what for, and who decides. */
    public NoteConsent(
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
        this(
                key,
                family,
                kind,
                recipient,
                subjects,
                until,
                words,
                interpreting,
                witness,
                article,
                reason,
                Grounds.NONE);
    }

    public NoteConsent {
        subjects = Set.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("An agreement is about something");
        }
    }

    /** The same in another record that is read as one with this one. */
    public NoteConsent in(FamilyId record) {
        if (record.equals(family)) {
            return this;
        }
        var other = UUID.nameUUIDFromBytes((key + " " + record).getBytes(StandardCharsets.UTF_8));
        return new NoteConsent(
                other,
                record,
                kind,
                recipient,
                subjects,
                until,
                words,
                interpreting,
                witness,
                article,
                reason,
                grounds);
    }
}
