package be.mille.family.web;

import be.mille.directory.Professional;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.InterpreterLines;
import be.mille.family.Stages;
import be.mille.family.TimeAction;
import be.mille.family.web.TimeTeam.Place;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Knot;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The list of contacts and appointments of a family. */
@Controller
class ContactsController {
    private final Families families;
    private final Contacts contacts;
    private final InterpreterLines interpreters;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Clock clock;

    ContactsController(
            Families families,
            Contacts contacts,
            InterpreterLines interpreters,
            TimeTeam team,
            MessageSource messages,
            Clock clock) {
        this.families = families;
        this.contacts = contacts;
        this.interpreters = interpreters;
        this.team = team;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/contacts")
    ModelAndView list(@PathVariable UUID family, Locale locale) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var today = Brussels.today(clock);
        var dates = new Dates(t, today);
        var summary = families.get(id);
        var all = contacts.of(id);
        var people = team.named(all.stream().map(Contact::professional).collect(Collectors.toSet()));
        var readers = team.readers(id, places(all), t);
        var lines = interpreters.of(id, all, summary.interpreter(), t);
        var unsaid = new ArrayList<ContactsPage.Row>();
        var ahead = new ArrayList<ContactsPage.Row>();
        var past = new ArrayList<ContactsPage.Row>();
        for (var one : all) {
            var row = row(one, people, readers, t, dates).with(lines.get(one.id()));
            if (one.state() != Contact.State.PLANNED) {
                past.add(row);
            } else if (one.day().isBefore(today)) {
                unsaid.addFirst(row);
            } else {
                ahead.addFirst(row);
            }
        }
        var last = all.stream()
                .filter(one -> one.state() == Contact.State.DONE)
                .max(Comparator.comparing(Contact::day).thenComparing(Contact::precise, Comparator.reverseOrder()))
                .map(one -> one.precise().words(one.day(), dates, day -> dates.brief(day) + ", " + dates.relative(day)))
                .orElse(null);
        return Pages.view(
                "family/contacts",
                new ContactsPage(
                        id.toString(),
                        summary.called(),
                        Stages.words(summary.stage(), t, dates),
                        last,
                        team.writes(TimeAction.RECORD_CONTACT, id),
                        unsaid,
                        ahead,
                        past));
    }

    /** Where each of them lies and what was said in it. */
    private static Set<Place> places(List<Contact> all) {
        return all.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(place(one)), one.notes().stream().map(note -> place(one, note))))
                .collect(Collectors.toSet());
    }

    static Place place(Contact one) {
        return new Place(one.family(), one.compartment(), one.author());
    }

    private static Place place(Contact one, Contact.Note note) {
        return new Place(one.family(), note.compartment(), note.author());
    }

    private static ContactsPage.Row row(
            Contact one, Map<ActorId, Professional> people, Map<Place, String> readers, Texts t, Dates dates) {
        var relative = one.relative();
        return new ContactsPage.Row(
                one.id().toString(),
                one.version(),
                one.precise().words(one.day(), dates, dates::shortDay),
                one.timed() ? dates.time(Brussels.timeOf(one.at()).toLocalTime()) : "",
                knot(one.state()),
                relative == null
                        ? t.of("family.contact.kind", one.kind())
                        : t.get("family.contact.with", t.of("family.contact.kind", one.kind()), relative),
                who(one, people, t),
                t.of("family.contact.state", one.state()),
                one.state() == Contact.State.PLANNED,
                one.place(),
                one.interpreter() == Contact.Interpreter.NOT_NEEDED
                        ? null
                        : t.of("family.contact.interpreter", one.interpreter()),
                null,
                one.notes().stream()
                        .map(note -> new ContactsPage.Note(note.text(), readers.getOrDefault(place(one, note), "")))
                        .toList(),
                readers.getOrDefault(place(one), ""));
    }

    static String who(Contact one, Map<ActorId, Professional> people, Texts t) {
        var person = people.get(one.professional());
        var function = t.of("ui.function", one.function());
        return person == null ? function : person.name() + ", " + function;
    }

    private static Knot knot(Contact.State state) {
        return switch (state) {
            case PLANNED -> Knot.TODO;
            case DONE -> Knot.DONE;
            case MISSED, CANCELLED -> Knot.COULD_NOT;
            case ATTEMPTED -> Knot.SILENT;
        };
    }

    static List<String> lines(Contact one, Map<ActorId, Professional> people, Texts t, Dates dates) {
        var row = row(one, people, Map.of(), t, dates);
        var lines = new ArrayList<String>();
        lines.add(row.what() + ", " + row.when() + (row.hour().isEmpty() ? "" : ", " + row.hour()));
        lines.add(row.state() + ", " + row.who());
        if (row.place() != null) {
            lines.add(row.place());
        }
        row.notes().forEach(note -> lines.add(note.text()));
        return lines;
    }
}
