package be.mille.directory;

import be.mille.access.Compartment;
import org.jspecify.annotations.Nullable;

/**
 * Who reads what lies open to a team, in words; each is null where its reader is not one of them.
 *
 * @param team who she is, and that something was or is planned
 * @param where where she lives and how she is reached
 * @param care the care of her pregnancy
 * @param social what is said of the life around her
 */
public record OpenReaders(
        @Nullable String team,
        @Nullable String where,
        @Nullable String care,
        @Nullable String social) {
    /** Who reads what lies there; null where the reader is not one of them, or where it is not open to a team. */
    public @Nullable String of(Compartment place) {
        return switch (place) {
            case C0 -> team;
            case C0L -> where;
            case C1 -> care;
            case C2 -> social;
            default -> null;
        };
    }
}
