package be.mille.home.web.team;

import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.directory.Professional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is, or was, around a family.
 *
 * @param since day of the first relation
 * @param until day the last one ends or ended; null when it has no end
 * @param now whether one runs today
 * @param subject the restricted subject she is there for, known to those alone who may know it; null where the whole team sees her
 */
public record Mate(
        Professional professional,
        RelationType type,
        LocalDate since,
        @Nullable LocalDate until,
        boolean now,
        @Nullable Compartment subject) {}
