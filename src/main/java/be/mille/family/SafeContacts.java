package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.outbox.Verdict;
import java.util.List;
import java.util.UUID;

/** Which of her ways to be reached the program may write to, for a page that offers it. */
public interface SafeContacts {
    /**
     * One running way to reach her.
     *
     * @param value as it is shown
     * @param now as it is judged at this moment; it is judged again when a message leaves
     */
    record Way(UUID channel, ChannelFields.Kind kind, String value, Verdict now) {}

    /** Empty for a reader who may not know how she is reached. */
    List<Way> of(FamilyId family);
}
