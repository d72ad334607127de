package be.mille.testing;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Booking;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.SendOutcome;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A talk that is planned, and an interpreter who is asked for it by whoever acts. */
public final class PlannedTalk {
    private PlannedTalk() {}

    /** @param words where it is, how she is called and what is asked */
    public static ReferralId interpreted(
            ApplicationContext context, FamilyId family, UUID key, Audience audience, Receiver to, String words) {
        var at = context.getBean(Contacts.class)
                .record(
                        family,
                        new RecordContact(
                                key,
                                null,
                                Contact.Kind.CONSULTATION,
                                Contact.State.PLANNED,
                                TestClock.TODAY.plusDays(9),
                                LocalTime.of(11, 0),
                                null,
                                null,
                                words,
                                Contact.Interpreter.NOT_BOOKED,
                                null,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
        var asked = new AskInterpreter(
                key,
                family,
                at,
                Booking.INTERPRETING,
                to,
                "ar",
                Booking.Way.ON_SITE,
                60,
                words,
                Set.of(Booking.Wish.WOMAN),
                words,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(2)),
                words);
        return ((SendOutcome.Sent) context.getBean(InterpreterRequests.class).ask(asked)).id();
    }
}
