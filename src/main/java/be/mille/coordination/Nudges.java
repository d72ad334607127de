package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Set;

/** Asking somebody of the team who shared nothing yet for news: politely, and not often. */
public interface Nudges {
    /** Nobody asks the same person again within so many days, about the same family. */
    int DAYS_BETWEEN = 14;

    /** A line on her day, and a mail that says only that something waits. @return false when the reader asked her lately */
    boolean ask(FamilyId family, ActorId colleague);

    /** Whom the reader asked lately. */
    Set<ActorId> askedLately(FamilyId family);
}
