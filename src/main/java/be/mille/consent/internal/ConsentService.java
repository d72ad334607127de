package be.mille.consent.internal;

import be.mille.access.Access;
import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.consent.HouseAgreement;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.consent.Withdrawal;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what she says about sharing, and opens or closes what follows from it. */
@Service
@Transactional
class ConsentService implements Consents {
    private final Access access;
    private final RecordOpening opening;
    private final Bounds bounds;
    private final Merges merges;
    private final HouseAgreements houses;
    private final Withdrawing withdrawing;
    private final AskedElsewhere asked;
    private final Professionals professionals;
    private final RecordReaders readers;
    private final LettingIn lettingIn;
    private final Holding holding;
    private final EventStore events;
    private final Noting noting;
    private final StandingStore standings;
    private final Clock clock;

    ConsentService(
            Access access,
            RecordOpening opening,
            Bounds bounds,
            Merges merges,
            HouseAgreements houses,
            Withdrawing withdrawing,
            AskedElsewhere asked,
            Professionals professionals,
            RecordReaders readers,
            LettingIn lettingIn,
            Holding holding,
            EventStore events,
            Noting noting,
            StandingStore standings,
            Clock clock) {
        this.access = access;
        this.opening = opening;
        this.bounds = bounds;
        this.merges = merges;
        this.houses = houses;
        this.withdrawing = withdrawing;
        this.asked = asked;
        this.professionals = professionals;
        this.readers = readers;
        this.lettingIn = lettingIn;
        this.holding = holding;
        this.events = events;
        this.noting = noting;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public List<ConsentEvent> of(FamilyId family) {
        return events.of(merges.records(ConsentAction.VIEW, family));
    }

    @Override
    public Map<ActorId, Set<Compartment>> reading(FamilyId family) {
        var whole = access.require(ConsentAction.VIEW, family).whole();
        return readers.reading(merges.together(ConsentAction.VIEW, family), whole);
    }

    @Override
    public boolean share(NoteConsent note, ActorId colleague) {
        var family = note.family();
        access.require(ConsentAction.SHARE, family);
        var who = professionals.find(colleague).orElseThrow(NotFoundException::new);
        if (!lettingIn.may(note, who)) {
            return false;
        }
        bounds.alone(merges.records(ConsentAction.SHARE, family));
        if (noting.write(note)) {
            opening.open(family, who, note.subjects(), note.until(), ConsentProofs.of(note.kind()));
        }
        return true;
    }

    @Override
    public boolean bringFor(NoteConsent note, Compartment subject, ActorId colleague) {
        var family = note.family();
        access.require(ConsentAction.SHARE, family);
        if (!note.subjects().equals(Set.of(subject))) {
            throw new IllegalArgumentException("What is noted would tell more than the subject");
        }
        var who = professionals.find(colleague).orElseThrow(NotFoundException::new);
        if (!lettingIn.may(note, who)) {
            return false;
        }
        bounds.alone(merges.records(ConsentAction.SHARE, family));
        if (noting.write(note)) {
            opening.forSubject(family, who, subject, note.until(), ConsentProofs.of(note.kind()));
        }
        return true;
    }

    @Override
    public boolean agree(NoteConsent note) {
        access.require(ConsentAction.SHARE, note.family());
        var house = note.recipient().id();
        if (note.recipient().kind() != Recipient.Kind.ORGANISATION
                || house == null
                || !note.kind().agreed()) {
            throw new IllegalArgumentException("Only she agrees for an organisation as a whole");
        }
        if (houses.boundOf(new OrganisationId(house)).isEmpty()
                || lettingIn.keptAway(note.family(), note.recipient())) {
            return false;
        }
        if (!events.has(note.family(), note.key())) {
            noting.write(note);
        }
        return true;
    }

    @Override
    public Optional<HouseAgreement> agreedForHouse(FamilyId family, ActorId colleague) {
        var records = merges.records(ConsentAction.SHARE, family);
        return professionals.find(colleague).flatMap(who -> houses.of(records, who));
    }

    @Override
    public boolean join(FamilyId family, ActorId colleague, UUID agreement) {
        var records = merges.records(ConsentAction.JOIN, family);
        var who = professionals.find(colleague).orElseThrow(NotFoundException::new);
        bounds.alone(records);
        var stands = houses.of(records, who).filter(one -> one.event().equals(agreement));
        stands.ifPresent(one -> opening.open(family, who, one.subjects(), one.until(), Proof.AGREED));
        return stands.isPresent();
    }

    @Override
    public void note(NoteConsent note) {
        access.require(ConsentAction.NOTE, note.family());
        if (note.kind().opens() || note.kind().takesBack()) {
            throw new IllegalArgumentException(note.kind() + " changes who reads");
        }
        noting.write(note);
    }

    @Override
    public boolean noteNamed(NoteConsent note) {
        access.require(ConsentAction.SHARE, note.family());
        if (!note.kind().opens() || !note.subjects().stream().allMatch(Compartment::restricted)) {
            throw new IllegalArgumentException("A reader is named for a restricted subject, on an agreement or a duty");
        }
        return noting.write(note);
    }

    @Override
    public void goesOn(NoteConsent note, Compartment subject, ActorId colleague) {
        if (note.subjects().equals(Set.of(subject)) && noteNamed(note)) {
            holding.goesOn(note, subject, colleague);
        }
    }

    @Override
    public boolean keptAway(FamilyId family, Recipient whom) {
        access.require(ConsentAction.SHARE, family);
        return lettingIn.keptAway(family, whom);
    }

    @Override
    public Withdrawal preview(FamilyId family, Recipient from, Set<Compartment> subjects) {
        var records = merges.together(ConsentAction.PREVIEW, family);
        var wish = new WithdrawalRules.Wish(from, subjects);
        return Withdrawal.together(withdrawing.plan(records, wish).values()).with(asked.concerned(family, wish));
    }

    @Override
    public @Nullable Withdrawal withdraw(NoteConsent note, String seen) {
        return withdraw(note, seen, Set.of());
    }

    @Override
    public @Nullable Withdrawal withdraw(NoteConsent note, String seen, Set<UUID> requests) {
        var records = merges.together(ConsentAction.WITHDRAW, note.family());
        if (events.has(note.family(), note.key())) {
            return null;
        }
        bounds.alone(records);
        var wish = new WithdrawalRules.Wish(note.recipient(), note.subjects());
        var plans = withdrawing.plan(records, wish);
        var all = Withdrawal.together(plans.values()).with(asked.concerned(note.family(), wish));
        if (!all.fingerprint().equals(seen)) {
            return all;
        }
        records.forEach(record -> noting.write(note.in(record)));
        // before whoever notes it may have closed the record to herself
        asked.takeBack(note.family(), records, all.requests(), requests, wish);
        withdrawing.carryOut(plans, note);
        return null;
    }

    @Override
    public void hold(FamilyId family, ActorId colleague) {
        holding.hold(family, merges.records(ConsentAction.HOLD, family), colleague);
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
}
