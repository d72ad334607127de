package be.mille.training.internal;

import be.mille.kernel.FamilyId;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * Something an invented professional did, at the moment she did it.
 *
 * @param day from the day of loading
 * @param story and {@code what} say which one broke, when one does
 */
record Act(String story, int day, LocalTime time, String who, String what, Work work) {
    static final Comparator<Act> IN_TIME = Comparator.comparingInt(Act::day).thenComparing(Act::time);

    /** What is done, within the transaction of its professional. */
    interface Work {
        void on(FamilyId family);
    }

    @Override
    public String toString() {
        return story + ": " + what + " by " + who + " on day " + day + " at " + time;
    }
}
