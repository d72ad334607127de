package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.Map;

/** Asking somebody of the team who shared nothing yet for news: politely, and not often. */
public interface Nudges {
    /** Nobody is asked again within so many days about the same family, whoever asks. */
    int DAYS_BETWEEN = 14;

    /** A line on her day, and a mail that says only that something waits. @return false when she was asked lately */
    boolean ask(FamilyId family, ActorId colleague);

    /** Who was asked lately, and on which day: by whom is told to whoever was asked. */
    Map<ActorId, LocalDate> askedLately(FamilyId family);
}
