package be.mille.content;

import java.util.List;
import java.util.Optional;

/**
 * The packs this program was started with: those in the jar ({@code content/<kind>/<id>/<version>/}) and those a site
 * added under {@code mille.content.dir} in the same layout. All were read and checked before anything was served.
 */
public interface ContentPacks {
    /** Every pack of a kind, by id, the newest version of each id first; empty when there is none. */
    List<Pack> find(String kind);

    /** One version, for what was begun with it; empty when this program does not know it. */
    Optional<Pack> find(String kind, String id, String version);

    /**
     * The newest version of one pack.
     *
     * @throws BrokenPackException when this program has no such pack
     */
    Pack newest(String kind, String id);
}
