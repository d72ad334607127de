package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.DetailFields;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.HouseholdFields;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.Moves;
import be.mille.handover.OutsideHandovers;
import be.mille.note.Circle;
import be.mille.note.Notes;
import be.mille.referral.Answer;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.RequestDrafts;
import be.mille.screening.Screenings;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.PlannedTalk;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What one world has and its twin has not; one family for each. */
enum HiddenItem {
    VIOLENCE_ANSWER(only(scene -> scene.choose("violence.ease", "afraid"))),
    VIOLENCE_RESULT(only(scene -> {
        scene.choose("violence.ease", "afraid");
        scene.choose("violence.now", "danger");
    })),
    SAME_DAY(only(scene -> {
        scene.choose("depression.mood", "very-low");
        scene.choose("depression.self-harm", "now");
        scene.choose("depression.help", "wants");
    })),
    SUBSTANCE_ANSWER(only(scene -> scene.choose("substance.alcohol", "most-days"))),
    FGM_ANSWER(only(scene -> scene.choose("fgm.known", "myself"))),
    RESIDENCE_ANSWER(only(scene -> scene.choose("residence.cover", "not-in-order"))),
    POSTPONED(only(scene -> scene.get(Screenings.class).postpone(scene.family, scene.screening(), "violence"))),
    NAMED_READER((scene, hidden) -> {
        scene.choose("violence.ease", "afraid");
        if (hidden) {
            scene.get(Screenings.class)
                    .nameReader(scene.family, scene.screening(), "violence", scene.id(People.PSYCHOLOGIST));
        }
    }),
    TAKEN_OVER((scene, hidden) -> {
        scene.choose("violence.ease", "afraid");
        if (hidden) {
            scene.get(Screenings.class)
                    .takeOver(scene.family, scene.screening(), "violence", TestClock.TODAY.plusDays(1));
        }
    }),
    CLEARANCE((scene, hidden) -> {
        scene.choose("fgm.known", "myself");
        if (hidden) {
            scene.get(Clearances.class).clear(scene.family, scene.id(People.PSYCHOLOGIST), Compartment.C6);
        }
    }),
    /** In both worlds the psychologist may read what the midwife heard: to her the two differ. */
    HEARD_BY_A_CLEARED_READER((scene, hidden) -> {
        scene.get(Clearances.class).clearAuthor(scene.family, Compartment.C3);
        scene.get(Clearances.class).clear(scene.family, scene.id(People.PSYCHOLOGIST), Compartment.C3);
        if (hidden) {
            scene.choose("violence.ease", "afraid");
        }
    }),
    NEED_AND_STEP(only(scene -> scene.step("depression", "Une place chez la psychologue"))),
    CONTACT_NOTE(only(scene ->
            scene.contact(Audience.VIOLENCE, Contact.State.DONE, TestClock.TODAY.minusDays(3), "elle a tout raconté"))),
    APPOINTMENT(only(scene ->
            scene.contact(Audience.VIOLENCE, Contact.State.PLANNED, TestClock.TODAY, "rendez-vous au refuge"))),
    EVENT_RESIDENCE(only(scene -> scene.event(FamilyEvent.Kind.OTHER, Audience.RESIDENCE))),
    EVENT_JUSTICE(only(scene -> scene.event(FamilyEvent.Kind.PLACEMENT, Audience.JUSTICE))),
    /** She fled: that she did, that a helpdesk was told and that it was looked at lie with the event. */
    MOVED_AWAY(only(scene -> {
        scene.event(FamilyEvent.Kind.MOVE, Audience.VIOLENCE);
        var moves = scene.get(Moves.class);
        var event = scene.get(FamilyEvents.class).of(scene.family).stream()
                .filter(one -> one.kind() == FamilyEvent.Kind.MOVE)
                .findFirst()
                .orElseThrow()
                .id();
        moves.informed(scene.family, event);
        moves.keep(
                scene.family,
                event,
                new Moves.Item(scene.key(), scene.family, Compartment.C3, scene.id(People.MIDWIFE)));
    })),
    SECOND_PARENT_TALK(only(HerSide::talkWithTheOther)),
    SECOND_PARENT_DETAIL(only(scene -> scene.get(PersonRecords.class)
            .setDetail(
                    scene.family,
                    scene.parent,
                    new DetailFields("Karim", "Haddad", null, List.of(), null, null, "appelle le midi"),
                    0))),
    HER_OWN_ANSWERS(HerSide::answersHerself),
    /** Everybody around her knows that it was; what was said is for those who care for her health. */
    HEALTH_NOTE(
            List.of(People.SOCIAL_WORKER),
            (scene, hidden) -> scene.contact(
                    Audience.HEALTH,
                    Contact.State.DONE,
                    TestClock.TODAY.minusDays(4),
                    hidden ? "tension trop haute" : null)),
    NOTE_OF_VIOLENCE(only(scene -> scene.note(Circle.TEAM, Compartment.C3, "elle craint son retour"))),
    NOTE_DRAFT(only(scene -> scene.note(Circle.DRAFT, Compartment.C2, "à relire demain"))),
    /** Written for one colleague alone, and kept on top. */
    NOTE_FOR_SOMEBODY((scene, hidden) -> {
        scene.join(Scene.WHO_MAY_KNOW, RelationType.HEALTH_CARE);
        if (hidden) {
            var id = scene.note(Circle.CHOSEN, Compartment.C2, "pour elle seulement", Scene.WHO_MAY_KNOW);
            scene.get(Notes.class).pin(scene.family, id);
        }
    }),
    /** Both worlds have the note, and the colleague it was written for reads it; in one she answers. */
    NOTE_ANSWERED((scene, hidden) -> {
        scene.join(Scene.WHO_MAY_KNOW, RelationType.HEALTH_CARE);
        var id = scene.note(Circle.CHOSEN, Compartment.C2, "pour elle seulement", Scene.WHO_MAY_KNOW);
        scene.world.people.runAs(Scene.WHO_MAY_KNOW, () -> {
            scene.get(Notes.class).get(scene.family, id);
            if (hidden) {
                scene.answer(id, "bien reçu, je la rappelle");
            }
        });
    }),
    NOTE_OF_VIOLENCE_ANSWERED(only(
            scene -> scene.answer(scene.note(Circle.TEAM, Compartment.C3, "elle a une peur"), "il est revenu hier"))),
    /** Both know who lives there; the social worker reads neither her social situation nor where she is. */
    HOUSEHOLD_NOTES(List.of(People.SOCIAL_WORKER), (scene, hidden) -> {
        scene.get(Bounds.class)
                .narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C0L, Compartment.C2));
        scene.get(PersonRecords.class)
                .setHousehold(
                        scene.family,
                        new HouseholdFields(
                                "tante Rose", hidden ? "elle dort là" : null, hidden ? "portes closes à 20 h" : null),
                        0);
    }),
    /** Shown to everybody around her, and to nobody else. */
    EXCLUSION(
            List.of(),
            only(scene -> scene.get(Exclusions.class)
                    .exclude(
                            scene.family,
                            Objects.requireNonNull(
                                    scene.world.people.get(People.ADMINISTRATOR).organisation())))),
    /** Asked of a coordinator elsewhere, of a subject nobody around her is cleared for. */
    REQUEST(only(scene -> Asked.send(
            scene.world.context,
            Asked.command(
                    scene.family,
                    scene.key(),
                    Compartment.C3,
                    "violence-support",
                    new Receiver.Colleague(scene.id("bram-verlinden")),
                    Asked.told("Une place au refuge", null))))),
    /** Asked of two at once, of a subject nobody around her is cleared for. */
    REQUEST_TOGETHER(only(HiddenItem::askTwo)),
    /** Taken by one of them, and passed on to the other. */
    PASSED_ON(only(scene -> {
        var context = scene.world.context;
        var id = askTwo(scene);
        Asked.answer(context, "pauline-gillain", id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        Asked.further(
                context,
                "pauline-gillain",
                scene.key(),
                id,
                "family-planning",
                "saponaire",
                Asked.told("Un autre moment", "Elle préfère le soir"));
    })),
    /** Brought in for a subject nobody around her is cleared for; she looks at the record. */
    ROLE(only(scene -> {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        scene.get(Bounds.class).addForSubject(scene.family, colleague, Compartment.C3, null, Proof.AGREED);
        scene.world.people.runAs(
                Scene.WHO_MAY_KNOW, () -> scene.get(Persons.class).card(scene.family));
    })),
    /** Brought in for a subject nobody around her is cleared for, and then put forward by whoever brought her in: nothing of it is taken. */
    ROLE_PUT_FORWARD(only(RolePutForward::everywhere)),
    /** For an appointment of a subject nobody around her is cleared for; a service outside is asked. */
    INTERPRETER(only(scene -> PlannedTalk.interpreted(
            scene.world.context,
            scene.family,
            scene.key(),
            Audience.VIOLENCE,
            new Receiver.Outside("Langue-Pont", "02 000 00 00"),
            "Rue du Refuge 3"))),
    /** That a decision of a court is awaited, since when and by whom it is kept in mind. */
    OPEN_RELAY(only(scene -> scene.awaits("decision", Compartment.C2))),
    /** Lies where she is known to be hurt, whatever kind of waiting it is. */
    OPEN_RELAY_OF_VIOLENCE(only(scene -> scene.awaits("place", Compartment.C3))),
    AUTHORITY(only(Scene::authority)),
    /** Everybody around her sees it; nobody else, with or without an account, finds that there is one. */
    LETTER(List.of(), only(scene -> {
        var request = Asked.outside(scene.world.context, scene.family, scene.key(), "Deux visites");
        var wish = new Letters.Wish(scene.key(), Letter.Way.PAPER, null, "fr");
        if (scene.get(Letters.class).write(scene.family, request, wish).isEmpty()) {
            throw new IllegalStateException("No letter was made");
        }
    })),
    /** Shown to everybody around her, and to nobody else: not even that the midwife coordinates one family more. */
    COORDINATOR(List.of(), only(Scene::coordinates)),
    /** Both have one; where it is differs. */
    PROTECTED_ADDRESS((scene, hidden) -> scene.get(PersonRecords.class)
            .setAddress(
                    scene.family,
                    new AddressFields(
                            AddressFields.Kind.PROTECTED,
                            null,
                            hidden ? "rue Secrète" : "rue Discrète",
                            "7",
                            null,
                            "1000",
                            "Bruxelles",
                            null),
                    0)),
    /** Everybody around her knows who was asked to go on; the letter is for the two of them. */
    HANDOVER_LETTER((scene, hidden) ->
            scene.proposeHandover(Scene.WHO_MAY_KNOW, hidden ? "elle confie qu'elle a peur" : "elle préfère le matin")),
    /** That she moves to another place is known to those who may know where she is. */
    HANDOVER_TRANSFER(List.of(People.SOCIAL_WORKER), (scene, hidden) -> {
        scene.get(Bounds.class)
                .narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C0L, Compartment.C2));
        if (hidden) {
            scene.get(Handovers.class).take(scene.key(), scene.family, Border.TRANSFER, TestClock.TODAY);
        }
    }),
    /** As for a colleague of the team: a request that tells where she goes lies where that is known. */
    HANDOVER_OUTSIDE(List.of(People.SOCIAL_WORKER), (scene, hidden) -> {
        scene.get(Bounds.class)
                .narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C0L, Compartment.C2));
        if (hidden) {
            var to = new Receiver.Outside("Centre du Lac", "02 000 00 00");
            var told = Asked.told("Prendre le relais", null);
            var command = Asked.command(scene.family, scene.key(), Compartment.C0L, "reception-centre", to, told);
            scene.get(OutsideHandovers.class)
                    .handOut(
                            scene.key(),
                            scene.family,
                            Asked.send(scene.world.context, command),
                            Border.TRANSFER,
                            TestClock.TODAY);
        }
    }),
    /** Half written, of nothing delicate: it is its author’s alone all the same. */
    REQUEST_DRAFT(only(scene ->
            scene.get(RequestDrafts.class).keep(scene.family, Compartment.C2, "{\"need\": \"Une place\"}", null))),
    /** How she lives the tie to the second parent, kept where she is known to be hurt. */
    TIE(only(scene -> tie(scene, Tie.Kind.MEMBER, scene.parent))),
    /** In both worlds somebody is there for a subject nobody around her is cleared for; in one she speaks of the tie to her. */
    TIE_TO_A_ROLE((scene, hidden) -> {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        scene.get(Bounds.class).addForSubject(scene.family, colleague, Compartment.C3, null, Proof.AGREED);
        if (hidden) {
            tie(scene, Tie.Kind.COLLEAGUE, colleague.id().value());
        }
    }),
    /** Both know the second parent; that they are no longer a couple is for whoever noted it. */
    KINSHIP(only(scene -> kin(scene, scene.parent, Kinship.Kind.SEPARATED, true))),
    /** Said to those who read her social situation; the social worker is not one of them. */
    KINSHIP_OF_HER_LIFE(List.of(People.SOCIAL_WORKER), (scene, hidden) -> {
        scene.get(Bounds.class).narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C2));
        if (hidden) {
            kin(scene, scene.parent, Kinship.Kind.COUPLE_APART, false);
        }
    }),
    /** Nothing is said of its subject: the kind of help alone tells it. */
    REQUEST_ON_THE_PAGE(AskedOnThePage::violence);

    /** Something the midwife does in the two worlds, or in one of them. */
    interface Act {
        void in(Scene scene, boolean hidden);
    }

    private final List<String> team;
    private final Act act;

    HiddenItem(Act act) {
        this(List.of(People.DOCTOR, People.SOCIAL_WORKER, People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE), act);
    }

    HiddenItem(List<String> team, Act act) {
        this.team = team;
        this.act = act;
    }

    private static ReferralId askTwo(Scene scene) {
        return Asked.send(
                scene.world.context,
                Asked.command(
                        scene.family,
                        scene.key(),
                        Compartment.C6,
                        "family-planning",
                        Asked.together(scene.world.context, "coquelune", "saponaire"),
                        Asked.told("Une consultation", null)));
    }

    private static void tie(Scene scene, Tie.Kind kind, UUID whom) {
        scene.get(Ties.class)
                .note(new Ties.Noted(
                        scene.family,
                        scene.key(),
                        Compartment.C3,
                        kind,
                        whom,
                        Tie.How.CUT,
                        TestClock.TODAY.minusDays(5)));
    }

    private static void kin(Scene scene, UUID whom, Kinship.Kind kind, boolean kept) {
        scene.get(Kinships.class)
                .note(new Kinships.ToNote(
                        scene.family,
                        scene.key(),
                        scene.family.value(),
                        null,
                        kept ? null : Kinship.Sign.CIRCLE,
                        kind,
                        whom,
                        null,
                        null,
                        kept));
    }

    private static Act only(Consumer<Scene> act) {
        return (scene, hidden) -> {
            if (hidden) {
                act.accept(scene);
            }
        };
    }

    /** Who accompanies the family besides the midwife; none of them may know of it. */
    List<String> team() {
        return team;
    }

    Act act() {
        return act;
    }

    /** What she has begun herself stays open. */
    boolean finishes() {
        return this != HER_OWN_ANSWERS;
    }
}
