package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Appointment;
import be.mille.family.AppointmentChanged;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.Merges;
import be.mille.family.Precision;
import be.mille.family.RecordContact;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts: asked, checked by {@link ContactRules}, stored where their audience may read them. */
@Service
@Transactional
class ContactService implements Contacts {
    private final Access access;
    private final Merges merges;
    private final Relations relations;
    private final Professionals professionals;
    private final EncounterStore contacts;
    private final EncounterNotes notes;
    private final LastContactReader last;
    private final TimeHistory history;
    private final Audiences audiences;
    private final InterpretedContacts interpreted;
    private final ApplicationEventPublisher events;

    ContactService(
            Access access,
            Merges merges,
            Relations relations,
            Professionals professionals,
            EncounterStore contacts,
            EncounterNotes notes,
            LastContactReader last,
            TimeHistory history,
            Audiences audiences,
            InterpretedContacts interpreted,
            ApplicationEventPublisher events) {
        this.access = access;
        this.merges = merges;
        this.relations = relations;
        this.professionals = professionals;
        this.contacts = contacts;
        this.notes = notes;
        this.last = last;
        this.history = history;
        this.audiences = audiences;
        this.interpreted = interpreted;
        this.events = events;
    }

    @Override
    public List<Contact> of(FamilyId family) {
        return interpreted.told(contacts.of(merges.records(TimeAction.VIEW_CONTACTS, family)));
    }

    @Override
    public Contact get(FamilyId family, ContactId contact) {
        return interpreted
                .told(List.of(find(TimeAction.VIEW_CONTACTS, family, contact)))
                .getFirst();
    }

    @Override
    public List<Appointment> plannedOfMine(LocalDate until) {
        var me = access.require(TimeAction.LIST_CONTACTS).id();
        var kept = merges.kept();
        return interpreted.told(contacts.plannedOfMine(Brussels.startOf(until.plusDays(1)))).stream()
                .map(one -> new Appointment(
                        kept.of(one.family()),
                        one.id(),
                        one.at(),
                        one.timed(),
                        one.kind(),
                        one.relative(),
                        one.professional(),
                        one.function(),
                        one.professional().equals(me),
                        one.place(),
                        one.interpreter(),
                        one.version()))
                .toList();
    }

    @Override
    public Optional<LocalDate> last(FamilyId family) {
        access.require(TimeAction.VIEW_CONTACTS, family);
        return last.of(family);
    }

    @Override
    public Map<FamilyId, LocalDate> lastOfMine() {
        access.require(TimeAction.LIST_CONTACTS);
        return last.ofMine();
    }

    @Override
    public Map<FamilyId, LocalDate> triedOfMine() {
        access.require(TimeAction.LIST_CONTACTS);
        return last.triedOfMine();
    }

    @Override
    public TimeOutcome<ContactId> record(FamilyId asked, RecordContact command) {
        var records = merges.records(TimeAction.RECORD_CONTACT, asked);
        var was = command.contact() == null ? null : find(records, command.contact());
        var family = was == null ? asked : was.family();
        var done = was == null ? contacts.byKey(family, command.key()) : Optional.<ContactId>empty();
        if (done.isPresent()) {
            return new TimeOutcome.Saved<>(done.get());
        }
        var problems = ContactRules.problems(command);
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        audiences.open(TimeAction.RECORD_CONTACT, family, command.audience().words(), command.readers());
        var at = command.time() == null
                ? Brussels.startOf(command.day())
                : Brussels.at(command.day().atTime(command.time()));
        return new TimeOutcome.Saved<>(was == null ? add(family, command, at) : change(was, command, at));
    }

    private ContactId add(FamilyId family, RecordContact command, Instant at) {
        var who = who(family, command.professional());
        var id = contacts.add(family, command, at, who.id(), who.function());
        notes.set(family, id, command.audience().words(), command.note());
        return id;
    }

    private ContactId change(Contact was, RecordContact command, Instant at) {
        var family = was.family();
        var id = was.id();
        var who = was.professional().equals(command.professional())
                ? new Who(was.professional(), was.function())
                : who(family, command.professional());
        contacts.change(was, command, interpreted.stored(was, command), at, who.id(), who.function());
        was.notes().stream()
                .findFirst()
                .filter(note -> note.compartment() != command.audience().words())
                .ifPresent(note -> notes.set(family, id, note.compartment(), null));
        notes.set(family, id, command.audience().words(), command.note());
        changed(was);
        return id;
    }

    private void changed(Contact was) {
        var now = contacts.find(List.of(was.family()), was.id()).orElse(null);
        events.publishEvent(new AppointmentChanged(was, now));
    }

    private record Who(ActorId id, ActorFunction function) {}

    /** Oneself, or a colleague who is or was in the team around her. */
    private Who who(FamilyId family, @Nullable ActorId wanted) {
        var me = CurrentActor.get();
        if (wanted == null || wanted.equals(me.id())) {
            return new Who(me.id(), me.function());
        }
        return relations.of(family).stream()
                .filter(one -> one.actor().equals(wanted))
                .findFirst()
                .flatMap(one -> professionals.find(one.actor()))
                .map((Professional one) -> new Who(one.id(), one.function()))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void become(FamilyId family, ContactId contact, Contact.State state, int version) {
        var was = find(TimeAction.RECORD_CONTACT, family, contact);
        if (state == Contact.State.PLANNED && was.precise() != Precision.DAY) {
            throw new NotFoundException();
        }
        contacts.setState(was, state, version);
        changed(was);
    }

    @Override
    public void interpreting(FamilyId family, ContactId contact, Contact.Interpreter interpreter, int version) {
        var was = find(TimeAction.RECORD_CONTACT, family, contact);
        if (was.state() != Contact.State.PLANNED) {
            throw new NotFoundException();
        }
        contacts.setInterpreter(was, interpreter, version);
        changed(was);
    }

    @Override
    public void undo(FamilyId family, ContactId contact, int version) {
        var now = find(TimeAction.RECORD_CONTACT, family, contact);
        var before = history.beforeLast(now.family(), contact, "CONTACT").orElseThrow(NotFoundException::new);
        if (before.was() == null) {
            contacts.withdraw(now, version);
        } else {
            contacts.restore(now, before.was(), version);
        }
        changed(now);
    }

    @Override
    public void withdraw(FamilyId family, ContactId contact, int version) {
        var was = find(TimeAction.RECORD_CONTACT, family, contact);
        contacts.withdraw(was, version);
        changed(was);
    }

    private Contact find(TimeAction action, FamilyId family, ContactId contact) {
        return find(merges.records(action, family), contact);
    }

    private Contact find(List<FamilyId> records, ContactId contact) {
        return contacts.find(records, contact).orElseThrow(NotFoundException::new);
    }
}
