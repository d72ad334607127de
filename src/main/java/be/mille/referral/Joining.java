package be.mille.referral;

import be.mille.kernel.StaleException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answered without an account and would like one: read by the facilitator of the basin, about no family and no request. */
public interface Joining {
    /**
     * One wish.
     *
     * @param way a mail address or a telephone number, as it was typed
     * @param doneOn when the facilitator had seen to it; null while it waits
     */
    record Wish(
            UUID id,
            String who,
            String house,
            String way,
            LocalDate wishedOn,
            @Nullable LocalDate doneOn,
            int version) {}

    /** What waits first, the longest wait before the others; then what was seen to in the last thirty days. */
    List<Wish> all();

    /** How many wait for the reader; none for whoever facilitates nothing. */
    long awaited();

    /**
     * Notes that somebody was called, or that it waits again.
     *
     * @throws StaleException when a colleague did meanwhile
     */
    void seenTo(UUID wish, boolean done, int version);
}
