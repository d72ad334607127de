package be.mille.note;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What others did in a record since the reader last opened it, as far as she may know of it. */
public interface News {
    /** What there is news of. */
    enum Kind {
        NOTE,
        /** Under a note she wrote, or one she answered under. */
        REPLY,
        CONTACT,
        EVENT,
        PLAN,
        HANDOVER,
        ANSWER
    }

    /** @param by who did it */
    record Item(FamilyId family, Instant since, Kind kind, int count, Instant last, Set<ActorId> by) {
        public Item {
            by = Set.copyOf(by);
        }
    }

    /** Since a visit, by kind. */
    record Since(Instant visit, List<Item> items) {
        public Since {
            items = List.copyOf(items);
        }
    }

    /** Of one record, since the visit before this one; empty when there is no news, or no visit yet. */
    Optional<Since> of(FamilyId family);

    /** A draft of the current actor that nobody reads, and the moment from which it is no longer there. */
    record Draft(FamilyId family, Instant until) {}

    /** @param drafts that will be deleted before long */
    record Mine(List<Item> items, List<Draft> drafts) {
        public Mine {
            items = List.copyOf(items);
            drafts = List.copyOf(drafts);
        }
    }

    /** Of each record the current actor has open, the newest first; one query. */
    Mine ofMine();
}
