package be.mille.copy;

import be.mille.access.Compartment;
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
import be.mille.coordination.Mandates;
import be.mille.coordination.Pause;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.Silences;
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
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.Opinions;
import be.mille.opinion.ReceivedOpinions;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.referral.Told;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.screening.Held;
import be.mille.screening.Screenings;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.PlannedTalk;
import be.mille.testing.TestClock;
import be.mille.ui.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** A record with something in every part of it, some of it for the midwife alone. */
final class Copied {
    static final String SAID_APART = "elle a raconté la nuit de mardi";
    static final String SAID_TO_ALL = "elle va bien, le berceau est prêt";
    static final String LETTER = "on la joint le soir au 0470 00 00 00";
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
        contact(family, Audience.TEAM, SAID_TO_ALL);
        event(family, Audience.TEAM, "elle a reçu les clés");
        plan(family, "housing", "Appeler le bailleur");
        crisis(family, Compartment.C2, "elle ne dort plus");
        opinion(family);
        request(family);
        handover(family);
        handedOut(family);
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
        note(family, Compartment.C2, "elle prépare la chambre");
        coordination(family);
        relay(family);
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
            note(family, Compartment.C3, SAID_APART);
            contact(family, Audience.VIOLENCE, SAID_APART);
            event(family, Audience.VIOLENCE, "une plainte est déposée");
            plan(family, "violence", "Préparer un sac");
            crisis(family, Compartment.C3, "il crie");
            authority(family);
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

    private void relay(FamilyId family) {
        get(OpenRelays.class)
                .start(new StartRelay(
                        UUID.randomUUID(),
                        family,
                        Compartment.C2,
                        "stay",
                        TestClock.TODAY.minusDays(5),
                        "une chambre après la sortie",
                        "la maison maternelle",
                        TestClock.TODAY.plusDays(2),
                        people.get(People.SOCIAL_WORKER).id()));
        var closed = get(OpenRelays.class)
                .start(new StartRelay(
                        UUID.randomUUID(),
                        family,
                        Compartment.C2,
                        "place",
                        TestClock.TODAY.minusDays(9),
                        "une place à la crèche",
                        "la crèche",
                        TestClock.TODAY.plusDays(2),
                        null));
        get(OpenRelays.class).close(family, ((RelayOutcome.Done) closed).id(), "came", "elle commence lundi", 0);
    }

    private void authority(FamilyId family) {
        get(Authorities.class)
                .note(
                        UUID.randomUUID(),
                        family,
                        new AuthorityFields(
                                "saj",
                                "Madame Lenoir",
                                "le matin",
                                TestClock.TODAY.minusDays(30),
                                "voluntary",
                                "la grossesse suivie",
                                "ce qu’elle a confié",
                                SheKnows.AGREED,
                                null,
                                TestClock.TODAY.plusDays(30)));
    }

    private void coordination(FamilyId family) {
        get(Mandates.class)
                .propose(new ProposeMandate(
                        UUID.randomUUID(),
                        family,
                        people.get(People.MIDWIFE).id(),
                        null,
                        new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                        TestClock.TODAY.plusDays(200),
                        null));
        get(Silences.class).pause(family, Pause.Why.HER_WISH, TestClock.TODAY.plusDays(20));
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

    private void note(FamilyId family, Compartment subject, String words) {
        var together = new HerReading(HerReading.Way.TOGETHER, "pour en parler", null);
        var written = get(Notes.class)
                .write(new WriteNote(
                        UUID.randomUUID(),
                        family,
                        null,
                        0,
                        subject,
                        Circle.TEAM,
                        Set.of(),
                        About.HER,
                        "fr",
                        words,
                        together));
        var id = ((NoteOutcome.Written) written).id();
        get(Replies.class).write(new WriteReply(UUID.randomUUID(), family, id, "fr", "réponse : " + words));
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

    private void request(FamilyId family) {
        var told = new Told("Amina", "0470 00 00 00", List.of("ar"), true, "Une garantie locative", "le matin");
        Asked.send(
                context,
                Asking.about(family)
                        .of("cpas", new Receiver.Service(Asked.service(context, "cpas-rive-claire-social")))
                        .telling(told)
                        .although("la première n’a pas répondu")
                        .command());
    }

    private void handover(FamilyId family) {
        var handovers = get(Handovers.class);
        var proposed = handovers.propose(new ProposeHandover(
                UUID.randomUUID(),
                family,
                people.get(People.SOCIAL_WORKER).id(),
                Border.DISCHARGE,
                TestClock.TODAY.plusDays(4),
                LETTER,
                Compartment.C2,
                ReadWithHer.WITH_HER));
        var id = ((ProposeOutcome.Proposed) proposed).id();
        people.runAs(People.SOCIAL_WORKER, () -> handovers.decline(family, id, "le service est complet", 0));
    }

    /** The service that was asked is asked to go on as well. */
    private void handedOut(FamilyId family) {
        var request = get(Referrals.class).of(family).getFirst().id();
        get(OutsideHandovers.class)
                .handOut(UUID.randomUUID(), family, request, Border.MONTH_12, TestClock.TODAY.plusDays(9), null);
    }

    private void opinion(FamilyId family) {
        var opinions = get(Opinions.class);
        var t = new Texts(get(MessageSource.class), Locale.FRENCH);
        var key = UUID.randomUUID();
        var first = asked(key, family, null);
        if (opinions.review(first, t) instanceof AskOutcome.Ready ready) {
            opinions.send(asked(key, family, ready.seen()), t);
        }
        people.runAs(
                People.PSYCHOLOGIST,
                () -> get(ReceivedOpinions.class).answer(key, UUID.randomUUID(), "en l’écoutant d’abord"));
    }

    private AskOpinion asked(UUID key, FamilyId family, @Nullable String seen) {
        return new AskOpinion(
                key,
                family,
                people.get(People.PSYCHOLOGIST).id(),
                "Comment en parler sans la brusquer ?",
                Map.of("stage", ""),
                false,
                "pas encore revue",
                false,
                seen);
    }
}
