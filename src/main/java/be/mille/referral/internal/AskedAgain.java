package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.referral.AskedAlready;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.SendReferral.Although;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was asked for although it had been asked for already. These words speak of other requests. Where some of them are read by all
 * who read the new one, it says why about those, to all: that nothing is said would tell that there is another one, which the reader may not
 * know. About the others, and where there are no others, the words are for whoever wrote them alone.
 */
final class AskedAgain {
    private AskedAgain() {}

    /** Whether whoever reads what the current actor writes there reads that request: it lies there, and a restricted one is her own. */
    static boolean readBy(Referral one, Compartment place) {
        return one.compartment() == place
                && (!place.restricted()
                        || one.author().equals(CurrentActor.get().id()));
    }

    /** Whether it must still be said why, and to whom. */
    static boolean missing(@Nullable Although said, List<AskedAlready> asked) {
        return !asked.isEmpty()
                && (said == null || !said.toAll() && asked.stream().anyMatch(AskedAlready::toAll));
    }

    /** What the words speak of, where they are for all; null where they are for their author alone. */
    static @Nullable List<ReferralId> beside(@Nullable Although said, List<AskedAlready> asked) {
        var all =
                asked.stream().filter(AskedAlready::toAll).map(AskedAlready::id).toList();
        return said == null || all.isEmpty() ? null : all;
    }

    /**
     * The words of a row of requests, closed, or null for a reader to whom they would tell too much.
     *
     * @param row its name in the statement
     */
    static String although(String row) {
        return """
                case when ROW.although is not null and access.actor() is not null and (
                    ROW.author = access.actor() and ROW.passed_by is null
                    or ROW.passed_by = access.actor()
                    or ROW.beside is not null and not exists (
                        select 1 from unnest(ROW.beside) as other
                        where not exists (select 1 from referral.request o where o.id = other)))
                then ROW.although end as although""".replace("ROW", row);
    }
}
