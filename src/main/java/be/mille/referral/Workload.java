package be.mille.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is asked in a basin and how it stood in the end, of families counted together: of none of them, and of no restricted request. */
public interface Workload {
    /** How the last request of a family for one kind of help stood when the half-year ended. */
    enum Fate {
        ASKED,
        /** Accepted, with a place on a waiting list, under way or done. */
        TAKEN_UP,
        FULL,
        NO_ANSWER,
        /** Any other reason, or still being looked at. */
        OTHERWISE
    }

    /**
     * One kind of help.
     *
     * @param basin an id of the geography
     * @param category an id of the categories
     * @param families rounded to five, without the counts that would tell of too few: of fewer than five, of ten for the programme
     */
    record Kind(String basin, String category, Map<Fate, Long> families) {
        public Kind {
            families = Map.copyOf(families);
        }
    }

    /**
     * The last half-year that is over: the reader’s basin for a facilitator, every basin for an analyst of the programme.
     *
     * @param from its first day
     * @param kinds by basin, the most asked first
     */
    record HalfYear(LocalDate from, List<Kind> kinds) {
        public HalfYear {
            kinds = List.copyOf(kinds);
        }
    }

    HalfYear last();
}
