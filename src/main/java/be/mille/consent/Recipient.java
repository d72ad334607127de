package be.mille.consent;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With whom something is shared: a colleague, an organisation, or the team around her. */
public record Recipient(Kind kind, @Nullable UUID id) {
    /** What a recipient is. */
    public enum Kind {
        COLLEAGUE,
        ORGANISATION,
        TEAM
    }

    public static final Recipient TEAM = new Recipient(Kind.TEAM, null);

    public Recipient {
        if ((kind == Kind.TEAM) != (id == null)) {
            throw new IllegalArgumentException("The team is one; a colleague or an organisation has an id");
        }
    }

    public static Recipient colleague(UUID id) {
        return new Recipient(Kind.COLLEAGUE, id);
    }

    /** Reads COLLEAGUE:id, ORGANISATION:id or TEAM; empty for anything else. */
    public static Optional<Recipient> parse(@Nullable String typed) {
        var parts = typed == null ? new String[0] : typed.strip().split(":", 2);
        try {
            if (parts.length == 1) {
                return parts[0].equals("TEAM") ? Optional.of(TEAM) : Optional.empty();
            }
            return parts.length == 2
                    ? Optional.of(new Recipient(Kind.valueOf(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return id == null ? kind.name() : kind + ":" + id;
    }
}
