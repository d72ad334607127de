package be.mille.referral;

import be.mille.directory.ServiceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How services answered of late, from their own answers, for whoever is choosing one: no count, and nothing about any family. */
public interface AnswersGiven {
    /** Looked at so far back. */
    int DAYS = 90;

    /** So many days an answer says whether there is room. */
    int LATELY = 30;

    /** Whether there was room lately, in the order in which services are offered. */
    enum Room {
        ACCEPTED,
        UNKNOWN,
        FULL
    }

    /**
     * First answers of one service to open requests.
     *
     * @param lastAccepted the day it last said yes
     * @param lastFull the day it last said that it had no place
     * @param usualDays half of the answers came within so many days
     */
    record Given(@Nullable LocalDate lastAccepted, @Nullable LocalDate lastFull, int usualDays) {
        /** Of its yes and its no for want of a place, the later one, while it is not too old to say anything. */
        public Room room(LocalDate today) {
            boolean full = lastFull != null && (lastAccepted == null || !lastAccepted.isAfter(lastFull));
            if (full && lately(lastFull, today)) {
                return Room.FULL;
            }
            return lately(lastAccepted, today) ? Room.ACCEPTED : Room.UNKNOWN;
        }

        private static boolean lately(@Nullable LocalDate day, LocalDate today) {
            return day != null && day.plusDays(LATELY).isAfter(today);
        }
    }

    /** No entry for a service of which answers about fewer than five families are known. */
    Map<ServiceId, Given> of(Collection<ServiceId> services);
}
