package be.mille.intake;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.Duration;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What arrived from outside at the reader's house and is hers to answer: no record, no relation to one. Nobody of another house or function
 * knows of it.
 */
public interface Arrivals {
    /** On one page of the queue. */
    int PAGE = 50;

    /** How long an answer can be taken back. */
    Duration UNDO = Duration.ofMinutes(10);

    /** Within that many days the same is perhaps delivered again. */
    int AGAIN_DAYS = 30;

    /** After that many days without an answer it stands on the day of those who answer. */
    int LATE_DAYS = 3;

    /** What is answered is erased that long after. */
    Period ANSWERED = Period.ofDays(30);

    /** What nobody answered is erased that long after it was noted last. */
    Period UNANSWERED = Period.ofDays(90);

    /** One page of what waits; urgent first, then the oldest. */
    record Queue(List<Arrival> waiting, boolean more) {
        public Queue {
            waiting = List.copyOf(waiting);
        }
    }

    /** @param key of the form: sent twice, it is noted once */
    ArrivalId note(UUID key, Asked asked);

    /**
     * As whoever noted it would have noted it; whoever is about to answer reads it anew. What was joined to it and those who answer it from
     * now on would not read stands for itself again.
     *
     * @return whether something does
     * @throws NotFoundException for somebody else's
     * @throws StaleException when it was answered, joined or corrected meanwhile
     */
    boolean correct(ArrivalId id, Asked asked, int version);

    Queue waiting(int page);

    /** What was answered lately, the last first. */
    List<Arrival> answered();

    /** @throws NotFoundException when it is of another house, for others to answer, or erased */
    Arrival get(ArrivalId id);

    /** For each of these, an earlier one of the last thirty days that is perhaps the same: her telephone, or her name and who asks. */
    Map<ArrivalId, List<Arrival>> perhaps(Collection<ArrivalId> of);

    /**
     * They are one: what is noted later goes with the earlier one from now on. Whoever is about to answer that one reads it anew first.
     *
     * @throws NotFoundException unless it is {@link #perhaps} the same, and waits
     * @throws StaleException when one of the two was answered or joined meanwhile
     */
    ArrivalId join(ArrivalId later, ArrivalId earlier);

    /** They were two after all. */
    void separate(ArrivalId id);

    /** @param reason needed for {@link ArrivalAnswer#PASSED_ON} @throws StaleException when it was answered meanwhile */
    void answer(ArrivalId id, ArrivalAnswer answer, @Nullable String reason, int version);

    /**
     * It waits again, and the note that was made of it is taken back.
     *
     * @throws StaleException when it is too late, or somebody else answered
     */
    void undo(ArrivalId id);

    /** How many have waited for three days or longer. */
    long late();
}
