package be.mille.home.web;

import be.mille.careplan.Responsible;
import be.mille.directory.Professionals;
import be.mille.family.Appointment;
import be.mille.family.Contacts;
import be.mille.kernel.Brussels;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Appointments of whoever in the team; a past one of which nothing was said is a matter for her who planned it. */
@Component
class ContactOutlook implements Outlook {
    private static final int AHEAD = 60;

    private final Contacts contacts;
    private final Professionals professionals;

    ContactOutlook(Contacts contacts, Professionals professionals) {
        this.contacts = contacts;
        this.professionals = professionals;
    }

    @Override
    public List<Next> ofMine(Words words) {
        var planned = contacts.plannedOfMine(words.dates().today().plusDays(AHEAD));
        var names = professionals.byIds(
                planned.stream().map(Appointment::professional).collect(Collectors.toSet()));
        var today = words.dates().today();
        return planned.stream()
                .filter(one -> one.mine() || !Brussels.dayOf(one.at()).isBefore(today))
                .map(one -> {
                    var professional = names.get(one.professional());
                    var owner = one.mine()
                            ? new Responsible(Responsible.Kind.YOU, "")
                            : new Responsible(
                                    Responsible.Kind.COLLEAGUE,
                                    professional == null ? words.get("home.somebody") : professional.name());
                    return new Next(
                            one.family(), owner, words.t().of("home.contact", one.kind()), Brussels.dayOf(one.at()));
                })
                .toList();
    }
}
