package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.Plan;
import be.mille.consent.Consents;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.directory.HelpServices;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningResults;
import be.mille.screening.TurnOuts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads a record through the services its pages read it through: each decides for itself what this reader may know. What is about
 * somebody else or was said by the second parent (C10) is that person's, and in no copy that is made for her.
 */
@Component
class RecordReading {
    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Contacts contacts;
    private final FamilyEvents events;
    private final Conversations conversations;
    private final ScreeningResults results;
    private final TurnOuts turnOuts;
    private final CarePlans plans;
    private final CrisisPlans crisisPlans;
    private final Consents consents;
    private final Professionals professionals;
    private final HelpServices services;
    private final Clock clock;

    RecordReading(
            Persons persons,
            Pregnancies pregnancies,
            Contacts contacts,
            FamilyEvents events,
            Conversations conversations,
            ScreeningResults results,
            TurnOuts turnOuts,
            CarePlans plans,
            CrisisPlans crisisPlans,
            Consents consents,
            Professionals professionals,
            HelpServices services,
            Clock clock) {
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.contacts = contacts;
        this.events = events;
        this.conversations = conversations;
        this.results = results;
        this.turnOuts = turnOuts;
        this.plans = plans;
        this.crisisPlans = crisisPlans;
        this.consents = consents;
        this.professionals = professionals;
        this.services = services;
        this.clock = clock;
    }

    Gathered of(FamilyId family, String reference) {
        var born = pregnancies.of(family).reversed();
        var met = contacts.of(family).reversed().stream()
                .filter(one -> hers(one.compartment()))
                .map(RecordReading::hers)
                .toList();
        var happened = events.of(family).reversed().stream()
                .filter(one -> hers(one.compartment()))
                .toList();
        var talks = conversations.of(family).reversed().stream()
                .map(one -> talk(family, one.id()))
                .toList();
        var plan = hers(plans.get(family));
        var crisis = crisisPlans.of(family);
        var agreements = consents.of(family).stream()
                .filter(one -> !one.subjects().equals(Set.of(Compartment.C10)))
                .toList();
        var standings = consents.standings(family);
        var readers = consents.reading(family);
        var spokenOf = new SpokenOf();
        born.forEach(spokenOf::of);
        met.forEach(spokenOf::of);
        happened.forEach(spokenOf::of);
        talks.forEach(spokenOf::of);
        spokenOf.of(plan);
        crisis.forEach(spokenOf::of);
        agreements.forEach(spokenOf::of);
        standings.forEach(spokenOf::of);
        readers.keySet().forEach(spokenOf::of);
        return new Gathered(
                reference,
                professionals.find(CurrentActor.get().id()).orElseThrow(),
                clock.instant(),
                hers(persons.card(family)),
                born,
                met,
                happened,
                talks,
                plan,
                crisis,
                agreements,
                standings,
                readers,
                professionals.byIds(spokenOf.people()),
                services.byIds(spokenOf.services()));
    }

    private Talk talk(FamilyId family, ScreeningId id) {
        return new Talk(
                conversations.read(family, id),
                results.of(family, id),
                turnOuts.of(family, id),
                conversations.corrections(family, id).reversed());
    }

    private static boolean hers(Compartment compartment) {
        return compartment != Compartment.C10;
    }

    private static Contact hers(Contact one) {
        return new Contact(
                one.id(),
                one.family(),
                one.kind(),
                one.state(),
                one.at(),
                one.timed(),
                one.precise(),
                one.relative(),
                one.professional(),
                one.function(),
                one.place(),
                one.interpreter(),
                one.compartment(),
                one.notes().stream().filter(note -> hers(note.compartment())).toList(),
                one.version());
    }

    private static Plan hers(Plan plan) {
        return new Plan(
                plan.family(),
                plan.needs().stream().filter(one -> hers(one.compartment())).toList(),
                plan.steps().stream().filter(one -> hers(one.compartment())).toList());
    }

    /** Everybody around her knows who lives there; what is known of them is theirs. */
    private static PersonCard hers(PersonCard card) {
        List<PersonCard.Member> household = card.household().stream()
                .map(one -> new PersonCard.Member(one.id(), one.family(), one.version(), one.fields(), null))
                .toList();
        return new PersonCard(
                card.id(),
                card.version(),
                card.person(),
                card.identifier(),
                card.address(),
                card.channels(),
                household,
                card.house());
    }
}
