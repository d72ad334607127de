package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Requests that proofs need. */
final class Asked {
    private Asked() {}

    static ReferralId outside(ApplicationContext context, FamilyId family, UUID key, String need) {
        var to = new Receiver.Outside("Maison du Canal", "02 000 00 00");
        return send(context, command(family, key, Compartment.C2, "maison-medicale", to, told(need, null)));
    }

    static Told told(String need, @Nullable String more) {
        return new Told("Mina", null, List.of("fr"), false, need, more);
    }

    static SendReferral command(
            FamilyId family, UUID key, Compartment subject, String category, Receiver to, Told told) {
        return new SendReferral(
                key,
                family,
                subject,
                null,
                category,
                to,
                told,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(2)),
                subject.restricted(),
                "demandé autrement",
                TestClock.TODAY.plusDays(7),
                null);
    }

    static ReferralId send(ApplicationContext context, SendReferral command) {
        return switch (context.getBean(Referrals.class).send(command)) {
            case SendOutcome.Sent(var id) -> id;
            case SendOutcome.Refused(var problems) -> throw new IllegalStateException("Refused: " + problems);
        };
    }
}
