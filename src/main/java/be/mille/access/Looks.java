package be.mille.access;

import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who looked at a record, as the family will be shown it. */
public interface Looks {
    /**
     * What was opened, by the page: never what was read or written there. {@link #RECORD} is the general word, which also
     * stands for everything that only some around her may know of.
     */
    enum Opened {
        RECORD,
        PLAN,
        SCREENINGS,
        CONTACTS,
        TEAM,
        READERS,
        COPY,
        REQUEST
    }

    /** What the record was opened for, as far as the line itself tells: no more than function and pages do. */
    enum Purpose {
        CARE,
        SUPPORT,
        REQUEST,
        EXCEPTIONAL,
        OTHER
    }

    /**
     * One day of one function of one organisation.
     *
     * @param exceptional by an exceptional opening
     * @param opened all of that day
     */
    record Look(
            LocalDate day,
            OrganisationId organisation,
            ActorFunction function,
            boolean exceptional,
            Set<Opened> opened) {
        public Look {
            opened = opened.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(opened));
        }

        public Purpose purpose() {
            if (exceptional) {
                return Purpose.EXCEPTIONAL;
            }
            if (opened.equals(Set.of(Opened.REQUEST))) {
                return Purpose.REQUEST;
            }
            return switch (function.group()) {
                case HEALTH -> Purpose.CARE;
                case SOCIAL -> Purpose.SUPPORT;
                case NONE -> Purpose.OTHER;
            };
        }
    }

    /** The newest first. */
    List<Look> of(FamilyId family, Instant since);
}
