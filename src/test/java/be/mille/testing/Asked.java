package be.mille.testing;

import be.mille.access.Compartment;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.Answer;
import be.mille.referral.Inbox;
import be.mille.referral.PassingOn;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Requests that tests and proofs need: sent, passed on, answered. */
public final class Asked {
    private Asked() {}

    public static ReferralId outside(ApplicationContext context, FamilyId family, UUID key, String need) {
        var to = new Receiver.Outside("Maison du Canal", "02 000 00 00");
        return send(context, command(family, key, Compartment.C2, "maison-medicale", to, told(need, null)));
    }

    public static Told told(String need, @Nullable String more) {
        return new Told("Mina", null, List.of("fr"), false, need, more);
    }

    public static SendReferral command(
            FamilyId family, UUID key, Compartment subject, String category, Receiver to, Told told) {
        return Asking.about(family)
                .key(key)
                .subject(subject)
                .of(category, to)
                .telling(told)
                .agreed(TestClock.TODAY.minusDays(2))
                .although("demandé autrement")
                .command();
    }

    public static Receiver.Pool together(ApplicationContext context, String... services) {
        return new Receiver.Pool(
                Arrays.stream(services).map(one -> service(context, one)).toList());
    }

    public static ServiceId service(ApplicationContext context, String code) {
        return context.getBean(HelpServices.class).byCode(code).orElseThrow().id();
    }

    /** As whoever may answer it. */
    public static void answer(ApplicationContext context, String who, ReferralId id, Answer answer) {
        context.getBean(People.class)
                .runAs(who, () -> context.getBean(Inbox.class).answer(id, answer));
    }

    /** As whoever accepted it; version and agreement aside, what is said is given. */
    public static ReferralId further(
            ApplicationContext context, String who, UUID key, ReferralId from, String category, String to, Told told) {
        var command = new PassingOn.PassOn(
                key,
                from,
                category,
                service(context, to),
                told,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(2)),
                true,
                told.more(),
                TestClock.TODAY.plusDays(7),
                null);
        var outcome = context.getBean(People.class)
                .as(who, () -> context.getBean(PassingOn.class).send(command));
        return sent(outcome);
    }

    public static ReferralId send(ApplicationContext context, SendReferral command) {
        return send(context.getBean(Referrals.class), command);
    }

    public static ReferralId send(Referrals referrals, SendReferral command) {
        return sent(referrals.send(command));
    }

    private static ReferralId sent(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent(var id) -> id;
            case SendOutcome.Refused(var problems) -> throw new IllegalStateException("Refused: " + problems);
        };
    }
}
