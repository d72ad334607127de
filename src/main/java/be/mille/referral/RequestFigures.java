package be.mille.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What became of requests, all organisations together: of no family, and of no restricted request. */
public interface RequestFigures {
    /** What is counted: asked, the three closings, and for the third each of her answers. */
    enum Part {
        ASKED,
        /** Ended by whoever was asked. */
        SERVICE,
        /** Whoever asked knows how it ended. */
        SENDER,
        /** She says that it was what she needed. */
        YES,
        PARTLY,
        NO
    }

    /**
     * One quarter that is over.
     *
     * @param from its first day
     * @param counts rounded to five, without those that fewer than five families are behind, ten for the programme
     */
    record Quarter(LocalDate from, Map<Part, Long> counts) {}

    /** Two years at most, the newest first; quarters of which nothing can be told are left out. */
    List<Quarter> quarters();
}
