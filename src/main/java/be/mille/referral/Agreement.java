package be.mille.referral;

import java.time.LocalDate;

/** How she agreed that somebody is asked for her: without it nothing is sent. */
public record Agreement(Way way, LocalDate on) {
    public enum Way {
        ORALLY,
        IN_WRITING,
        /** She asks for it herself, and it is entered for her. */
        SHE_ASKS
    }
}
