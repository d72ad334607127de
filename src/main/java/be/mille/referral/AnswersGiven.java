package be.mille.referral;

import be.mille.directory.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How services answered of late, from their own answers: counts for whoever is choosing one, and nothing about any family. */
public interface AnswersGiven {
    /** Looked at so far back. */
    int DAYS = 90;

    /**
     * First answers of one service to open requests.
     *
     * @param full of those that were declined, how many because there was no place
     * @param lastFull the day of the last of these
     * @param usualDays half of the answers came within so many days
     */
    record Given(
            long answers,
            long accepted,
            long waiting,
            long full,
            @Nullable LocalDate lastFull,
            int usualDays) {
        /** Declined for another reason. */
        public long declined() {
            return answers - accepted - waiting - full;
        }
    }

    /** No entry for a service of which fewer than three answers, about three families, are known. */
    Map<ServiceId, Given> of(Collection<ServiceId> services);
}
