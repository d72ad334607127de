package be.mille.screening;

import java.util.List;
import java.util.Optional;

/** The versions of the screening's content this program carries. */
public interface ScreeningPacks {
    /** The newest one, for a screening of the pregnant person that begins now. */
    ScreeningPack current();

    /** The newest one for a conversation with the second parent. */
    ScreeningPack forSecondParent();

    /** The one an earlier screening was held with; empty when this program does not carry it. */
    Optional<ScreeningPack> find(String id, String version);

    /** Every version, by id, the newest first. */
    List<ScreeningPack> all();
}
