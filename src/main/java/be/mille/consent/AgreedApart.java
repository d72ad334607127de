package be.mille.consent;

import be.mille.consent.Decider.SecondParent;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was named for what somebody wrote about others (C10), and on whose word. What the second parent agreed to, the second parent takes
 * back: apart from hers, and nothing else ends with it.
 */
public interface AgreedApart {
    /** Why somebody may know it. */
    enum Why {
        /** The second parent agreed. */
        AGREED,
        /** A duty or a danger asks for it: no withdrawal ends that. */
        OWED,
        /** On the word of somebody else, or of before it was asked. */
        OTHERWISE
    }

    /**
     * One reader of what one author wrote there.
     *
     * @param record in which she is named, of those that are read as one
     * @param agreed the last time the second parent agreed; null where it stands on something else
     */
    record Reading(
            FamilyId record,
            ActorId reader,
            ActorId author,
            Why why,
            @Nullable ConsentEvent agreed) {}

    /** Whoever is named now, as far as the current actor may know. */
    List<Reading> of(FamilyId family);

    /**
     * Noted as the second parent's, where the agreement was noted; the reader is no longer named for what that author wrote.
     *
     * @param key of the form: sent twice, it is noted once
     * @param agreed {@link Reading#agreed} that was shown
     * @return false when it stands no more: nothing was noted, nothing closed
     */
    boolean takeBack(FamilyId family, UUID key, UUID agreed, SecondParent by);
}
