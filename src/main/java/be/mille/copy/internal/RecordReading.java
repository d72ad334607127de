package be.mille.copy.internal;

import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CrisisPlans;
import be.mille.consent.Consents;
import be.mille.coordination.Mandates;
import be.mille.coordination.Silences;
import be.mille.copy.internal.Gathered.Handed;
import be.mille.copy.internal.Gathered.Onward;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.copy.internal.Gathered.Waited;
import be.mille.directory.Categories;
import be.mille.directory.HelpServices;
import be.mille.directory.Professionals;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvents;
import be.mille.family.Kinships;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.opinion.Opinions;
import be.mille.referral.Referrals;
import be.mille.relay.Authorities;
import be.mille.relay.OpenRelays;
import be.mille.screening.Conversations;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningResults;
import be.mille.screening.TurnOuts;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads a record through the services its pages read it through: each decides for itself what this reader may know; {@link Keeping} says
 * what of it goes into the copy.
 */
@Component
class RecordReading {
    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Kinships kinships;
    private final Contacts contacts;
    private final FamilyEvents events;
    private final Conversations conversations;
    private final ScreeningResults results;
    private final TurnOuts turnOuts;
    private final CarePlans plans;
    private final CrisisPlans crisisPlans;
    private final Consents consents;
    private final Notes notes;
    private final Replies replies;
    private final Opinions opinions;
    private final Referrals referrals;
    private final Handovers handovers;
    private final OutsideHandovers outside;
    private final Mandates mandates;
    private final Silences silences;
    private final OpenRelays relays;
    private final Authorities authorities;
    private final AccessReading accesses;
    private final Professionals professionals;
    private final HelpServices services;
    private final Categories categories;
    private final Telling telling;
    private final Clock clock;

    RecordReading(
            Persons persons,
            Pregnancies pregnancies,
            Kinships kinships,
            Contacts contacts,
            FamilyEvents events,
            Conversations conversations,
            ScreeningResults results,
            TurnOuts turnOuts,
            CarePlans plans,
            CrisisPlans crisisPlans,
            Consents consents,
            Notes notes,
            Replies replies,
            Opinions opinions,
            Referrals referrals,
            Handovers handovers,
            OutsideHandovers outside,
            Mandates mandates,
            Silences silences,
            OpenRelays relays,
            Authorities authorities,
            AccessReading accesses,
            Professionals professionals,
            HelpServices services,
            Categories categories,
            Telling telling,
            Clock clock) {
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.kinships = kinships;
        this.contacts = contacts;
        this.events = events;
        this.conversations = conversations;
        this.results = results;
        this.turnOuts = turnOuts;
        this.plans = plans;
        this.crisisPlans = crisisPlans;
        this.consents = consents;
        this.notes = notes;
        this.replies = replies;
        this.opinions = opinions;
        this.referrals = referrals;
        this.handovers = handovers;
        this.outside = outside;
        this.mandates = mandates;
        this.silences = silences;
        this.relays = relays;
        this.authorities = authorities;
        this.accesses = accesses;
        this.professionals = professionals;
        this.services = services;
        this.categories = categories;
        this.telling = telling;
        this.clock = clock;
    }

    Gathered of(FamilyId family, String reference, Keeping keeping, Texts t) {
        var born = keeping.pregnancies(pregnancies.of(family).reversed());
        var kin = keeping.kinships(kinships.of(family).ties());
        var met = keeping.contacts(contacts.of(family).reversed());
        var happened = keeping.events(events.of(family).reversed());
        var talks = keeping.talks(conversations.of(family).reversed().stream()
                .map(one -> talk(family, one.id()))
                .toList());
        var plan = keeping.plan(plans.get(family));
        var crisis = keeping.crisisPlans(crisisPlans.of(family));
        var agreements = keeping.agreements(consents.of(family));
        var standings = keeping.standings(consents.standings(family));
        var noted = keeping.notes(notes.all(family), Brussels.today(clock));
        var underNotes = keeping.replies(replies.all(family), noted);
        var asked = keeping.opinions(opinions.of(family).reversed());
        var requests = keeping.referrals(referrals.of(family).reversed());
        var handed = keeping.handovers(handed(family));
        var followed = keeping.onwards(onwards(family), requests);
        var coordinated = keeping.mandates(mandates.of(family).all().reversed());
        var paused = keeping.pauses(silences.pauses(family));
        var waited = keeping.relays(waited(family));
        var outsideTeam = keeping.authorities(authorities.of(family).reversed());
        var readers = keeping.readers(consents.reading(family));
        var answered = keeping.lookAnswers(accesses.answers(family));
        var away = keeping.keptAway(accesses.keptAway(family));
        var spokenOf = new SpokenOf();
        born.forEach(spokenOf::of);
        kin.forEach(one -> spokenOf.of(one.author()));
        met.forEach(spokenOf::of);
        happened.forEach(spokenOf::of);
        talks.forEach(spokenOf::of);
        spokenOf.of(plan);
        crisis.forEach(spokenOf::of);
        agreements.forEach(spokenOf::of);
        standings.forEach(spokenOf::of);
        noted.forEach(spokenOf::of);
        underNotes.forEach(spokenOf::of);
        asked.forEach(spokenOf::of);
        requests.forEach(spokenOf::of);
        handed.forEach(spokenOf::of);
        coordinated.forEach(spokenOf::of);
        paused.forEach(one -> spokenOf.of(one.by()));
        waited.forEach(spokenOf::of);
        outsideTeam.forEach(one -> spokenOf.of(one.author()));
        var card = keeping.card(persons.card(family));
        card.ties().forEach(spokenOf::of);
        readers.keySet().forEach(spokenOf::of);
        away.forEach(one -> spokenOf.of(one.person()));
        return new Gathered(
                keeping,
                reference,
                keeping.named(professionals.find(CurrentActor.get().id()).orElseThrow(), telling),
                clock.instant(),
                card,
                born,
                kin,
                met,
                happened,
                talks,
                plan,
                crisis,
                agreements,
                standings,
                noted,
                underNotes,
                asked,
                requests,
                handed,
                followed,
                coordinated,
                paused,
                waited,
                outsideTeam,
                answered,
                keeping.looks(accesses.looks(family)),
                keeping.outsideLooks(accesses.outside(family)),
                away,
                readers,
                keeping.people(professionals.byIds(spokenOf.people()), telling),
                keeping.services(services.byIds(spokenOf.services()), new ServiceWords(categories, t)));
    }

    private List<Handed> handed(FamilyId family) {
        return handovers.of(family).reversed().stream()
                .map(one -> new Handed(one, handovers.letter(family, one.id()).orElse(null)))
                .toList();
    }

    private List<Waited> waited(FamilyId family) {
        return relays.of(family).reversed().stream()
                .map(one -> new Waited(one, relays.course(family, one.id())))
                .toList();
    }

    private List<Onward> onwards(FamilyId family) {
        return outside.of(family).reversed().stream()
                .map(one -> new Onward(
                        one.request().id(),
                        one.author(),
                        one.request().madeAt(),
                        one.border(),
                        one.on(),
                        one.settledAt()))
                .toList();
    }

    private Talk talk(FamilyId family, ScreeningId id) {
        return new Talk(
                conversations.read(family, id),
                results.of(family, id),
                turnOuts.of(family, id),
                conversations.corrections(family, id).reversed());
    }
}
