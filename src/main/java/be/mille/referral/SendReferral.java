package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.careplan.StepId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to send.
 *
 * @param key of the form: sent twice, it leaves once
 * @param step of the plan; null for a request of its own
 * @param knowing she agreed that the restricted subject itself is said; without it a restricted request is not sent
 * @param although why it is asked again although the same kind of help was asked already; null when it was not
 * @param companion who goes with her the first time
 */
public record SendReferral(
        UUID key,
        FamilyId family,
        Compartment compartment,
        @Nullable StepId step,
        String category,
        Receiver to,
        Told told,
        @Nullable Agreement agreement,
        boolean knowing,
        @Nullable Although although,
        LocalDate answerBy,
        @Nullable ActorId companion) {

    /**
     * @param toAll it was written for all who read the request, as the page said; else for nobody but its author. Words of one kind never
     *     become words of the other, whatever was asked meanwhile.
     */
    public record Although(String words, boolean toAll) {}

    /** The same request, lying elsewhere. */
    public SendReferral in(Compartment other) {
        return new SendReferral(
                key, family, other, step, category, to, told, agreement, knowing, although, answerBy, companion);
    }
}
