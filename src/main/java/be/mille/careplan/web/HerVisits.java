package be.mille.careplan.web;

import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Her next appointments in plain words; only those that everybody around her may know of. */
@Component
class HerVisits {
    private static final int MOST = 4;

    private final Contacts contacts;
    private final Professionals professionals;

    HerVisits(Contacts contacts, Professionals professionals) {
        this.contacts = contacts;
        this.professionals = professionals;
    }

    List<HerPage.Visit> next(FamilyId family, Texts t, Dates dates) {
        var planned = contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.PLANNED
                        && !one.compartment().restricted()
                        && !one.day().isBefore(dates.today()))
                .sorted(Comparator.comparing(Contact::at))
                .limit(MOST)
                .toList();
        var people =
                professionals.byIds(planned.stream().map(Contact::professional).collect(Collectors.toSet()));
        return planned.stream()
                .map(one -> {
                    var with = people.get(one.professional());
                    return new HerPage.Visit(
                            when(one, dates, t), what(one, t), with == null ? "" : t.get("her.with", with.name()));
                })
                .toList();
    }

    private static String when(Contact one, Dates dates, Texts t) {
        var day = dates.weekday(one.day());
        return one.timed()
                ? t.get("her.join", day, dates.time(Brussels.timeOf(one.at()).toLocalTime()))
                : day;
    }

    private static String what(Contact one, Texts t) {
        var kind = t.of("her.kind", one.kind());
        var place = one.place();
        var where = place == null || place.isBlank() ? kind : t.get("her.join", kind, place);
        return one.interpreter() == Contact.Interpreter.BOOKED
                ? t.get("her.join", where, t.get("her.interpreter"))
                : where;
    }
}
