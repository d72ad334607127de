package be.mille.referral;

import be.mille.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which kind of house of a basin asks for which kind of help, and what became of it: of no family, and of no restricted request. */
public interface WhoAsksWhom {
    /** Quarters that are over: the last, or the last four. */
    enum Span {
        QUARTER,
        YEAR;

        public int months() {
            return this == QUARTER ? 3 : 12;
        }
    }

    /** How the last request of a family stood when the period ended. */
    enum Fate {
        TAKEN,
        WAITING,
        NO_PLACE,
        UNANSWERED,
        /** Any other reason, or still being looked at. */
        OTHERWISE
    }

    /** How soon half of those that were answered had their first answer. */
    enum Soon {
        A_DAY(1),
        THREE_DAYS(3),
        A_WEEK(7),
        A_FORTNIGHT(14),
        A_MONTH(30),
        LATER(Integer.MAX_VALUE);

        private final int days;

        Soon(int days) {
            this.days = days;
        }

        public static Soon within(int days) {
            for (var one : values()) {
                if (days <= one.days) {
                    return one;
                }
            }
            return LATER;
        }
    }

    /**
     * One house that asked one service or another house; only how often.
     *
     * @param target a service or a house
     */
    record Named(OrganisationId house, UUID target, long families) {}

    /**
     * One kind of house and one kind of help.
     *
     * @param asker a kind of organisation, or {@link #SEVERAL}
     * @param help an id of the categories
     * @param families five at least, rounded to five
     * @param fates rounded to five; without the counts that would tell of fewer than five
     * @param soon null where fewer than five were answered
     */
    record Line(
            String asker,
            String help,
            long families,
            Map<Fate, Long> fates,
            @Nullable Soon soon,
            List<Named> named) {
        /** Kinds of house that are too few families each, told together. */
        public static final String SEVERAL = "SEVERAL";

        private static final long OFTEN = 10;

        public Line {
            fates = Map.copyOf(fates);
            named = List.copyOf(named);
        }

        /** What came of it most often, where it is asked often and half of it or more found no place or no answer. */
        public Optional<Fate> stuck() {
            long full = fates.getOrDefault(Fate.NO_PLACE, 0L);
            long silent = fates.getOrDefault(Fate.UNANSWERED, 0L);
            return families >= OFTEN && 2 * (full + silent) >= families
                    ? Optional.of(full >= silent ? Fate.NO_PLACE : Fate.UNANSWERED)
                    : Optional.empty();
        }
    }

    /**
     * What can be told of one basin.
     *
     * @param basin an id of the geography
     * @param from the first day of the period
     * @param to its last
     * @param lines the most asked first
     */
    record Picture(String basin, LocalDate from, LocalDate to, List<Line> lines) {
        public Picture {
            lines = List.copyOf(lines);
        }
    }

    /** @param basin null for the reader’s own, or the first for whoever reads all; any other than hers is not there */
    Picture of(@Nullable String basin, Span span);
}
