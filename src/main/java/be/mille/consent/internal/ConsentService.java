package be.mille.consent.internal;

import be.mille.access.Access;
import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Secrecy;
import be.mille.consent.Standing;
import be.mille.consent.Withdrawal;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what she says about sharing, and opens or closes what follows from it. */
@Service
@Transactional
class ConsentService implements Consents {
    private final Access access;
    private final Relations relations;
    private final Bounds bounds;
    private final Merges merges;
    private final Families families;
    private final Professionals professionals;
    private final RecordReaders readers;
    private final Secrecy secrecy;
    private final EventStore events;
    private final StandingStore standings;
    private final Clock clock;

    ConsentService(
            Access access,
            Relations relations,
            Bounds bounds,
            Merges merges,
            Families families,
            Professionals professionals,
            RecordReaders readers,
            Secrecy secrecy,
            EventStore events,
            StandingStore standings,
            Clock clock) {
        this.access = access;
        this.relations = relations;
        this.bounds = bounds;
        this.merges = merges;
        this.families = families;
        this.professionals = professionals;
        this.readers = readers;
        this.secrecy = secrecy;
        this.events = events;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<ConsentEvent> of(FamilyId family) {
        return events.of(merges.records(ConsentAction.VIEW, family));
    }

    @Override
    public Map<ActorId, Set<Compartment>> reading(FamilyId family) {
        access.require(ConsentAction.VIEW, family);
        return readers.scopes(family);
    }

    @Override
    public boolean share(NoteConsent note, ActorId colleague) {
        var family = note.family();
        access.require(ConsentAction.SHARE, family);
        var who = professionals.find(colleague).orElseThrow(NotFoundException::new);
        if (!secrecy.binds(who.function())) {
            return false;
        }
        if (events.has(family, note.key())) {
            return true;
        }
        if (!readers.scopes(family).containsKey(colleague)) {
            bounds.add(
                    family,
                    who.actor(),
                    note.subjects(),
                    note.until(),
                    note.kind().name());
        } else {
            bounds.widen(family, who.actor(), note.subjects());
            if (note.until() != null) {
                bounds.endBy(family, colleague, note.until());
            }
        }
        write(note);
        return true;
    }

    @Override
    public void note(NoteConsent note) {
        access.require(ConsentAction.NOTE, note.family());
        if (note.kind().opens() || note.kind().takesBack()) {
            throw new IllegalArgumentException(note.kind() + " changes who reads");
        }
        write(note);
    }

    @Override
    public Withdrawal preview(FamilyId family, Recipient from, Set<Compartment> subjects) {
        access.require(ConsentAction.PREVIEW, family);
        return plan(family, from, subjects);
    }

    @Override
    public @Nullable Withdrawal withdraw(NoteConsent note, String seen) {
        var family = note.family();
        access.require(ConsentAction.WITHDRAW, family);
        if (events.has(family, note.key())) {
            return null;
        }
        var plan = plan(family, note.recipient(), note.subjects());
        if (!plan.fingerprint().equals(seen)) {
            return plan;
        }
        write(note);
        plan.closings().forEach(one -> bounds.narrow(family, one.who(), one.compartments()));
        var me = CurrentActor.get().id();
        // oneself last: whoever closed the record to herself can close it to nobody else
        plan.losses().stream()
                .filter(Withdrawal.Loss::whole)
                .map(Withdrawal.Loss::who)
                .sorted((one, other) -> Boolean.compare(one.equals(me), other.equals(me)))
                .forEach(one -> end(note, one));
        return null;
    }

    private void end(NoteConsent note, ActorId who) {
        var family = note.family();
        if (who.equals(families.get(family).coordinator())) {
            families.coordinate(family, null);
        }
        relations.end(family, who, note.kind().name());
    }

    private Withdrawal plan(FamilyId family, Recipient from, Set<Compartment> subjects) {
        var rules = new WithdrawalRules(
                events.of(List.of(family)),
                bounds.named(family),
                CurrentActor.get().id(),
                clock.instant());
        return rules.of(new WithdrawalRules.Wish(from, subjects), readers.of(family));
    }

    @Override
    public void hold(FamilyId family, ActorId colleague) {
        access.require(ConsentAction.HOLD, family);
        agreedUntil(family, colleague).ifPresent(until -> bounds.endBy(family, colleague, until));
    }

    private Optional<Instant> agreedUntil(FamilyId family, ActorId colleague) {
        return events.of(List.of(family)).stream()
                .filter(one -> one.kind().opens()
                        && Recipient.colleague(colleague.value()).equals(one.recipient()))
                .reduce((_, last) -> last)
                .map(ConsentEvent::until);
    }

    @Override
    public List<Standing> standings(FamilyId family) {
        return standings.of(merges.records(ConsentAction.VIEW, family));
    }

    @Override
    public void note(FamilyId family, UUID key, Standing.Fields fields) {
        access.require(ConsentAction.NOTE_STANDING, family);
        standings.add(key, family, fields, CurrentActor.get().id(), clock.instant());
    }

    /** Open subjects are one event; each restricted one is its own, where only those who may know its author's words see it. */
    private void write(NoteConsent note) {
        var me = CurrentActor.get().id();
        var now = clock.instant();
        var open = note.subjects().stream().filter(one -> !one.restricted()).collect(Collectors.toSet());
        var restricted = EnumSet.noneOf(Compartment.class);
        restricted.addAll(note.subjects());
        restricted.removeAll(open);
        if (!open.isEmpty()) {
            events.add(note.key(), note, Compartment.C0, open, me, now);
        }
        for (var one : restricted) {
            relations.clearAuthor(note.family(), one);
            var id = open.isEmpty() && restricted.size() == 1 ? note.key() : part(note.key(), one);
            events.add(id, note, one, Set.of(one), me, now);
        }
    }

    private static UUID part(UUID key, Compartment one) {
        return UUID.nameUUIDFromBytes((key + one.name()).getBytes(StandardCharsets.UTF_8));
    }
}
