package be.mille.content;

import java.util.List;
import java.util.Optional;

/** A set of packs that was read and checked as a whole. */
public interface Packs {
    /** Every pack of a kind that is offered, by id, the newest version of each id first; empty when there is none. */
    List<Pack> find(String kind);

    /** Like {@link #find(String)}, with the versions nobody begins anything with any more. */
    List<Pack> known(String kind);

    /** One version, for what was begun with it; empty when this program does not know it. */
    Optional<Pack> find(String kind, String id, String version);

    /**
     * The newest version of one pack.
     *
     * @throws BrokenPackException when this program has no such pack
     */
    Pack newest(String kind, String id);
}
