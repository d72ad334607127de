package be.mille.directory;

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
        @Nullable String social) {}
