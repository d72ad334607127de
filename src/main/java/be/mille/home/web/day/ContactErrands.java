package be.mille.home.web.day;

import be.mille.family.Appointment;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits, consultations and calls the reader planned, and those whose hour is past and of which nothing was said. */
@Component
class ContactErrands implements DaySource {
    private static final int AHEAD = 30;

    private final Contacts contacts;

    ContactErrands(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Errand> errands(Words words) {
        return contacts.plannedOfMine(words.dates().today().plusDays(AHEAD)).stream()
                .filter(Appointment::mine)
                .map(one -> errand(one, words))
                .toList();
    }

    private static Errand errand(Appointment one, Words words) {
        var day = Brussels.dayOf(one.at());
        var late = day.isBefore(words.dates().today());
        return new Errand(
                Kind.APPOINTMENT,
                one.family(),
                day,
                time(one),
                what(one, words),
                why(one, late, words),
                false,
                answer(one, day, words));
    }

    /** What is still to come can only be prepared; from its day on it is ticked, or told how it was otherwise. */
    private static Errand.Answer answer(Appointment one, LocalDate day, Words words) {
        if (day.isAfter(words.dates().today())) {
            return one.interpreter() == Contact.Interpreter.NOT_BOOKED && one.timed()
                    ? new Errand.Answer.Go(
                            "home.day.interpreter.see",
                            Links.interpreter(one.family(), one.id().value()))
                    : new Errand.Answer.Go("home.day.open", Links.family(one.family()));
        }
        var contact = one.id().value();
        return new Errand.Answer.Tick(
                Links.happened(one.family(), contact),
                one.version(),
                new Errand.Answer.Go("home.day.say", Links.contact(one.family(), contact)));
    }

    private static @Nullable LocalTime time(Appointment one) {
        return one.timed() ? Brussels.timeOf(one.at()).toLocalTime() : null;
    }

    private static String what(Appointment one, Words words) {
        var kind = words.t().of("home.contact", one.kind());
        var place = one.place();
        return place == null || place.isBlank() ? kind : words.get("home.day.at", kind, place);
    }

    private static String why(Appointment one, boolean late, Words words) {
        if (late) {
            return words.get("home.day.why.appointment-past", words.dates().brief(Brussels.dayOf(one.at())));
        }
        var parts = new ArrayList<String>();
        parts.add(words.get("home.day.why.appointment"));
        if (one.relative() != null) {
            parts.add(words.get("home.day.with", one.relative()));
        }
        if (one.interpreter() == Contact.Interpreter.NOT_BOOKED) {
            parts.add(words.get("home.day.no-interpreter"));
        } else if (one.interpreter() == Contact.Interpreter.BOOKED) {
            parts.add(words.get("home.day.interpreter"));
        } else if (one.interpreter() == Contact.Interpreter.RELATIVE) {
            parts.add(words.get("home.day.relative-translates"));
        }
        return String.join(" ", parts);
    }
}
