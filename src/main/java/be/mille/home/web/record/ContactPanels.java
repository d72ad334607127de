package be.mille.home.web.record;

import be.mille.directory.Professional;
import be.mille.family.Contact;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Knot;
import be.mille.ui.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What contacts and appointments say, in the reader's words. */
final class ContactPanels {
    private final FamilyId family;
    private final List<Contact> contacts;
    private final Map<ActorId, Professional> names;
    private final ActorId reader;
    private final Words words;

    /** @param family the record that is looked at; a contact may have been written in one that is part of it */
    ContactPanels(
            FamilyId family, List<Contact> contacts, Map<ActorId, Professional> names, ActorId reader, Words words) {
        this.family = family;
        this.contacts = List.copyOf(contacts);
        this.names = Map.copyOf(names);
        this.reader = reader;
        this.words = words;
    }

    /** What is planned is expected of the one who will be there. */
    List<Due> due() {
        return contacts.stream()
                .filter(one -> one.state() == Contact.State.PLANNED)
                .map(this::due)
                .toList();
    }

    private Due due(Contact one) {
        var day = one.day();
        boolean late = words.isLate(day);
        var kind = words.t().of("home.contact", one.kind());
        boolean missing = one.interpreter() == Contact.Interpreter.NOT_BOOKED;
        var what = missing ? words.get("home.record.interpreter-missing", kind) : kind;
        var when = late ? words.get("home.record.was-for", words.dates().brief(day)) : when(one);
        return new Due(
                day,
                true,
                late,
                one.professional().equals(reader),
                new RecordPage.Expected.Row(
                        who(one.professional()),
                        what,
                        when,
                        late ? words.get("home.record.unsaid") : null,
                        Knot.TODO,
                        false,
                        null,
                        0,
                        missing && one.timed() && !late
                                ? Links.interpreter(family, one.id().value())
                                : Links.contact(family, one.id().value()),
                        false));
    }

    private String when(Contact one) {
        var day = words.by(one.day());
        return one.timed()
                ? day + ", " + words.dates().time(Brussels.timeOf(one.at()).toLocalTime())
                : day;
    }

    List<Done> done() {
        return contacts.stream()
                .filter(one -> one.state() == Contact.State.DONE)
                .map(one -> new Done(
                        one.day(),
                        new Moment(
                                one.precise().words(one.day(), words.dates(), words.dates()::brief),
                                Knot.DONE,
                                words.t().of("home.contact", one.kind()),
                                who(one.professional()))))
                .toList();
    }

    /** Days on which somebody of the team met her. */
    List<LocalDate> daysOf(ActorId professional) {
        return contacts.stream()
                .filter(one ->
                        one.state() == Contact.State.DONE && one.professional().equals(professional))
                .map(Contact::day)
                .sorted()
                .toList();
    }

    private String who(ActorId id) {
        if (id.equals(reader)) {
            return words.get("home.you.first");
        }
        var professional = names.get(id);
        return professional == null ? words.get("home.somebody") : professional.name();
    }
}
