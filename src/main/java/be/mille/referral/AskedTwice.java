package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same restricted help, asked for by two who know nothing of each other’s request. It is seen by whoever is cleared for what both wrote
 * there, and by nobody else: told to one of them, it would say that the other asked.
 */
public interface AskedTwice {
    /**
     * @param first who asked before, and what lies open since then
     * @param although why the second asked, as far as this reader may know; null for somebody who knew of nothing
     */
    record Twice(
            FamilyId family,
            Compartment compartment,
            String category,
            ReferralId request,
            ActorId first,
            ActorId second,
            @Nullable String although) {}

    /** In all families of the current actor, as far as she may know both; neither of them over. */
    List<Twice> ofMine();
}
