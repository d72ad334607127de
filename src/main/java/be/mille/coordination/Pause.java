package be.mille.coordination;

import be.mille.kernel.ActorId;
import java.time.LocalDate;

/** For a while nobody asks after her; nothing is closed by it. */
public record Pause(Why why, ActorId by, LocalDate from, LocalDate until) {
    public enum Why {
        HER_WISH,
        LOSS
    }
}
