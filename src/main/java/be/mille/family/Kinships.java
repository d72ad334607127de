package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How her family is tied, as far as it was noted and this reader may know. Nothing here is needed for anything else. */
public interface Kinships {
    /**
     * What is noted of one family.
     *
     * @param ties the last word on each child, couple and pair of siblings; none with somebody this reader does not see
     * @param signs by person; who is not there was not asked
     */
    record Noted(List<Kinship> ties, Map<UUID, Kinship.Sign> signs) {
        public Noted {
            ties = List.copyOf(ties);
            signs = Map.copyOf(signs);
        }
    }

    /**
     * Something to note: a tie, a sign, or both.
     *
     * @param key of the form: the same one sent twice is noted once
     * @param who she (the family), somebody around her or a child of hers; null for somebody new
     * @param newcomer what somebody new is called: a name, initials, or a word like "brother"
     * @param kept only for its author and those who were named for what concerns others (C10)
     */
    record ToNote(
            FamilyId family,
            UUID key,
            @Nullable UUID who,
            @Nullable String newcomer,
            Kinship.@Nullable Sign sign,
            Kinship.@Nullable Kind kind,
            @Nullable UUID other,
            @Nullable UUID also,
            @Nullable PartialDate since,
            boolean kept) {}

    Noted of(FamilyId family);

    /** @throws NotFoundException when one of them is not of this family, as far as the reader may know */
    void note(ToNote wish);

    /** It was not so: what was noted before of the same people stands again. It stays in the history. */
    void takeBack(FamilyId family, UUID tie);

    /** It was taken back by mistake. */
    void restore(FamilyId family, UUID tie);
}
