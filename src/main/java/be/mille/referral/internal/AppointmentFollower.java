package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.AppointmentChanged;
import be.mille.family.Contact;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.referral.Booking;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever interprets goes where the appointment is: another hour or place is asked anew, what does not take place is taken back, in the same
 * transaction. Whoever changes an appointment need not be able to read who interprets at it, so the database does it.
 */
@Component
class AppointmentFollower {
    private static final Set<Contact.Interpreter> WANTED =
            Set.of(Contact.Interpreter.NOT_BOOKED, Contact.Interpreter.BOOKED);

    private final Sql sql;
    private final BookingRows bookings;
    private final LetterTerms terms;
    private final Reminders reminders;
    private final Ids ids;
    private final Clock clock;

    AppointmentFollower(Sql sql, BookingRows bookings, LetterTerms terms, Reminders reminders, Ids ids, Clock clock) {
        this.sql = sql;
        this.bookings = bookings;
        this.terms = terms;
        this.reminders = reminders;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void changed(AppointmentChanged change) {
        var now = change.now();
        for (var one : bookings.at(change.was().id())) {
            if (now == null || off(now)) {
                over(one);
            } else if (now.state() != Contact.State.PLANNED) {
                held(one);
            } else if (!now.at().equals(one.at()) || elsewhere(change.was(), now, one)) {
                moved(one, change.was(), now);
            }
        }
        if (now != null) {
            call(
                    "referral.appointment_narrowed(:contact, :readers)",
                    p("contact", now.id()),
                    p("readers", now.compartment()));
        }
    }

    private static boolean off(Contact now) {
        return now.state() == Contact.State.CANCELLED
                || now.state() == Contact.State.PLANNED && (!WANTED.contains(now.interpreter()) || !now.timed());
    }

    private static boolean elsewhere(Contact was, Contact now, BookingRows.At one) {
        return one.way() == Booking.Way.ON_SITE && !Objects.equals(was.place(), now.place());
    }

    /** Told before its hour that it took place is a slip of the finger: nobody is sent away for it. */
    private void held(BookingRows.At one) {
        if (one.at().isAfter(clock.instant())) {
            return;
        }
        if (one.comes()) {
            call(
                    "referral.appointment_held(:request, :until, :event)",
                    p("request", one.request()),
                    p("until", InboxService.readableFrom(clock.instant())),
                    p("event", ids.next()));
        } else {
            over(one);
        }
    }

    private void over(BookingRows.At one) {
        call("referral.appointment_off(:request, :event)", p("request", one.request()), p("event", ids.next()));
    }

    private void moved(BookingRows.At one, Contact was, Contact now) {
        boolean elsewhere = !Objects.equals(was.place(), now.place());
        call(
                "referral.appointment_moved(:request, :at, :elsewhere, cast(:place as text), :by, :event)",
                p("request", one.request()),
                p("at", now.at()),
                p("elsewhere", elsewhere),
                p("place", bookings.closed(one.request(), one.family(), one.compartment(), now.place())),
                p("by", terms.interpreterBy(Brussels.today(clock), now.day())),
                p("event", ids.next()));
        reminders.byLink(one.request());
    }

    private void call(String function, Sql.Param... params) {
        sql.list(_ -> 1, "select 1 from " + function, params);
    }
}
