package be.mille.copy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.Owner;
import be.mille.careplan.SaveCrisisPlan;
import be.mille.careplan.StepState;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.ChannelFields;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.family.RecordContact;
import be.mille.family.RecordEvent;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.screening.Held;
import be.mille.screening.Screenings;
import be.mille.testing.People;
import be.mille.testing.PlannedTalk;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A record with something in every part of it, some of it for the midwife alone. */
final class Copied {
    static final String SAID_APART = "elle a raconté la nuit de mardi";
    static final String SAID_TO_ALL = "elle va bien, le berceau est prêt";
    static final String ARABIC = "أمينة";

    /** In a script no face of the paper has. */
    static final String NEPALI = "अमीना";

    private final ApplicationContext context;
    private final People people;

    Copied(ApplicationContext context) {
        this.context = context;
        people = context.getBean(People.class);
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** @param apart whether anything is there that only the midwife may know */
    FamilyId full(boolean apart) {
        var family = people.as(People.MIDWIFE, () -> open(apart));
        var held = new Held(
                get(PersonRecords.class), get(Relations.class), get(Screenings.class), people, get(TestClock.class));
        var talk = held.start(family);
        held.say(family, talk, "housing.situation", "no-place");
        held.say(family, talk, "housing.tonight", "no");
        if (apart) {
            held.saySecrets(family, talk);
        }
        held.finish(family, talk);
        return family;
    }

    private FamilyId open(boolean apart) {
        var records = get(PersonRecords.class);
        var she = new PersonFields(
                "Amina",
                "Amina",
                "Alaoui",
                ARABIC + " (" + NEPALI + ")",
                null,
                List.of("ar", "fr"),
                true,
                "ar",
                PartialDate.parse("1998-05").orElseThrow());
        var family = records.open(new OpenFamily(UUID.randomUUID(), she, TestClock.TODAY.plusWeeks(16), null));
        get(Relations.class)
                .add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        get(TestClock.class).instant(),
                        Proof.BROUGHT_IN);
        records.setAddress(
                family,
                new AddressFields(
                        AddressFields.Kind.FIXED, null, "rue du Progrès", "12", null, "1030", "Schaerbeek", null),
                0);
        records.addChannel(
                family,
                UUID.randomUUID(),
                new ChannelFields(
                        ChannelFields.Kind.PHONE,
                        "+32470000000",
                        ChannelFields.Whose.HERS,
                        null,
                        ChannelFields.Safety.SAFE,
                        false,
                        true,
                        false,
                        null,
                        null,
                        null,
                        null));
        var others = new CopiedOfOthers(context, family);
        contact(family, Audience.TEAM, SAID_TO_ALL);
        event(family, Audience.TEAM, "elle a reçu les clés");
        plan(family, "housing", "Appeler le bailleur");
        crisis(family, Compartment.C2, "elle ne dort plus");
        others.opinion();
        others.request();
        others.handover();
        others.handedOut();
        // later than the other request, so that the two have an order
        var clock = get(TestClock.class);
        clock.forward(Duration.ofSeconds(1));
        PlannedTalk.interpreted(
                context,
                family,
                UUID.randomUUID(),
                Audience.TEAM,
                new Receiver.Outside("Langue-Pont", "02 000 00 00"),
                "Rue du Canal 4");
        clock.forward(Duration.ofSeconds(-1));
        others.note(Compartment.C2, "elle prépare la chambre");
        others.coordination();
        others.relay();
        get(Exclusions.class)
                .exclude(family, List.of(people.get(People.OTHER_MIDWIFE).id()));
        get(Ties.class)
                .note(new Ties.Noted(
                        family,
                        UUID.randomUUID(),
                        Compartment.C2,
                        Tie.Kind.COLLEAGUE,
                        people.get(People.SOCIAL_WORKER).id().value(),
                        Tie.How.CLOSE,
                        TestClock.TODAY));
        kin(family, null, Kinship.Kind.SEPARATED, false);
        if (apart) {
            var father = get(Persons.class).card(family).household().getFirst().id();
            kin(family, father, Kinship.Kind.SIBLING, true);
            others.note(Compartment.C3, SAID_APART);
            contact(family, Audience.VIOLENCE, SAID_APART);
            event(family, Audience.VIOLENCE, "une plainte est déposée");
            plan(family, "violence", "Préparer un sac");
            crisis(family, Compartment.C3, "il crie");
            others.authority();
        }
        return family;
    }

    /** @param who null for somebody new */
    private void kin(FamilyId family, @Nullable UUID who, Kinship.Kind kind, boolean kept) {
        get(Kinships.class)
                .note(new Kinships.ToNote(
                        family,
                        UUID.randomUUID(),
                        who,
                        who == null ? "Omar" : null,
                        null,
                        kind,
                        family.value(),
                        null,
                        kept ? null : PartialDate.parse("2020").orElseThrow(),
                        kept));
    }

    private void contact(FamilyId family, Audience audience, String words) {
        get(Contacts.class)
                .record(
                        family,
                        new RecordContact(
                                UUID.randomUUID(),
                                null,
                                Contact.Kind.HOME_VISIT,
                                Contact.State.DONE,
                                TestClock.TODAY.minusDays(3),
                                null,
                                null,
                                null,
                                null,
                                Contact.Interpreter.NOT_NEEDED,
                                words,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    private void event(FamilyId family, Audience audience, String words) {
        get(FamilyEvents.class)
                .record(
                        family,
                        new RecordEvent(
                                UUID.randomUUID(),
                                null,
                                FamilyEvent.Kind.OTHER,
                                TestClock.TODAY.minusDays(2),
                                words,
                                null,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    private void plan(FamilyId family, String domain, String title) {
        var plans = get(CarePlanChanges.class);
        var need = plans.add(AddNeed.free(family, domain, null));
        var owner = new Owner.Professional(people.get(People.MIDWIFE).id());
        plans.add(AddStep.free(family, need, title, StepState.wanted(owner, TestClock.TODAY.plusDays(4))));
    }

    private void crisis(FamilyId family, Compartment subject, String signals) {
        get(CrisisPlans.class)
                .save(new SaveCrisisPlan(
                        family, UUID.randomUUID(), null, subject, signals, "sa sœur", "sortir marcher", List.of(), 0));
    }
}
