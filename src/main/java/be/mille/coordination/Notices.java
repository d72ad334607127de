package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody of the team is told on my day, once. */
public interface Notices {
    enum What {
        ACCEPTED,
        DECLINED,
        TALK,
        /** The reader was named deputy. */
        DEPUTY,
        /** The reader accepted second, and is deputy. */
        SECOND,
        /** Somebody accepted after the reader, and is her deputy. */
        BESIDE,
        /** The reader stood in for whoever coordinates, and somebody else does now. */
        REPLACED,
        HANDED_OVER,
        ENDED,
        /** Somebody asks the reader for news. */
        NEWS_ASKED,
        /** Somebody noticed a silence and says so. */
        SILENT
    }

    /** @param other who did it, or whom it is about */
    record Notice(UUID id, FamilyId family, ActorId other, What what, Instant at) {}

    /** What the reader has not said she saw, in all her families, the oldest first. */
    List<Notice> unseen();

    /** @throws NotFoundException when there is none of this id for the reader */
    void seen(FamilyId family, UUID id);
}
