package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.note.Circle;
import be.mille.screening.Screenings;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.function.Consumer;

/** What one world has and its twin has not; one family for each. What takes more than one step is in the class of its module. */
enum HiddenItem {
    VIOLENCE_ANSWER(only(scene -> scene.choose("violence.ease", "afraid"))),
    VIOLENCE_RESULT(only(HiddenAnswers::danger)),
    SAME_DAY(only(HiddenAnswers::helpOnTheSameDay)),
    SUBSTANCE_ANSWER(only(scene -> scene.choose("substance.alcohol", "most-days"))),
    FGM_ANSWER(only(scene -> scene.choose("fgm.known", "myself"))),
    RESIDENCE_ANSWER(only(scene -> scene.choose("residence.cover", "not-in-order"))),
    POSTPONED(only(scene -> scene.get(Screenings.class).postpone(scene.family, scene.screening(), "violence"))),
    NAMED_READER(HiddenAnswers::namedReader),
    TAKEN_OVER(HiddenAnswers::takenOver),
    CLEARANCE(HiddenAnswers::clearance),
    /** In both worlds the psychologist may read what the midwife heard: to her the two differ. */
    HEARD_BY_A_CLEARED_READER(HiddenAnswers::heardByAClearedReader),
    NEED_AND_STEP(only(scene -> scene.step("depression", "Une place chez la psychologue"))),
    CONTACT_NOTE(only(scene ->
            scene.contact(Audience.VIOLENCE, Contact.State.DONE, TestClock.TODAY.minusDays(3), "elle a tout raconté"))),
    APPOINTMENT(only(scene ->
            scene.contact(Audience.VIOLENCE, Contact.State.PLANNED, TestClock.TODAY, "rendez-vous au refuge"))),
    EVENT_RESIDENCE(only(scene -> HiddenFacts.event(scene, FamilyEvent.Kind.OTHER, Audience.RESIDENCE))),
    EVENT_JUSTICE(only(scene -> HiddenFacts.event(scene, FamilyEvent.Kind.PLACEMENT, Audience.JUSTICE))),
    /** She fled: that she did, that a helpdesk was told and that it was looked at lie with the event. */
    MOVED_AWAY(only(HiddenFacts::movedAway)),
    SECOND_PARENT_TALK(only(HerSide::talkWithTheOther)),
    SECOND_PARENT_DETAIL(only(HiddenFacts::secondParentDetail)),
    HER_OWN_ANSWERS(HerSide::answersHerself),
    /** Everybody around her knows that it was; what was said is for those who care for her health. */
    HEALTH_NOTE(List.of(People.SOCIAL_WORKER), HiddenFacts::healthNote),
    NOTE_OF_VIOLENCE(only(scene -> HiddenNotes.note(scene, Circle.TEAM, Compartment.C3, "elle craint son retour"))),
    NOTE_DRAFT(only(scene -> HiddenNotes.note(scene, Circle.DRAFT, Compartment.C2, "à relire demain"))),
    /** Written for one colleague alone, and kept on top. */
    NOTE_FOR_SOMEBODY(HiddenNotes::forSomebody),
    /** Both worlds have the note, and the colleague it was written for reads it; in one she answers. */
    NOTE_ANSWERED(HiddenNotes::answered),
    NOTE_OF_VIOLENCE_ANSWERED(only(HiddenNotes::ofViolenceAnswered)),
    /** Both know who lives there; the social worker reads neither her social situation nor where she is. */
    HOUSEHOLD_NOTES(List.of(People.SOCIAL_WORKER), HiddenFacts::householdNotes),
    /** Shown to everybody around her, and to nobody else. */
    EXCLUSION(List.of(), only(HiddenTeam::exclusion)),
    /** Asked of a coordinator elsewhere, of a subject nobody around her is cleared for. */
    REQUEST(only(HiddenRequests::ofAColleague)),
    /** Asked of two at once, of a subject nobody around her is cleared for. */
    REQUEST_TOGETHER(only(HiddenRequests::ofTwo)),
    /** Taken by one of them, and passed on to the other. */
    PASSED_ON(only(HiddenRequests::passedOn)),
    /** In both worlds a service took an open request; in one it passes it on to a kind of help that tells of a subject. */
    PASSED_ON_FROM_THE_OPEN(HiddenRequests::passedOnFromTheOpen),
    /** Everybody around her sees it; in one world the other service that was asked at once said no. */
    ANSWERED_BY_ANOTHER(List.of(), HiddenRequests::answeredByAnother),
    /** Both ask openly for a kind of help, and again; in one it was asked in between of a subject nobody around her is cleared for. */
    REQUEST_BESIDE_ANOTHER(HiddenRequests::besideAnother),
    /** Brought in for a subject nobody around her is cleared for; she looks at the record. */
    ROLE(only(HiddenTeam::role)),
    /** In both worlds the doctor takes a note back; in one somebody had read it who is there for its subject, and reads by her function. */
    ROLE_THAT_READS(HiddenNotes::readByARole),
    /** Brought in for a subject nobody around her is cleared for; in both worlds one who does not know it brings her into the team. */
    ROLE_BESIDE_A_PLACE(HiddenTeam::roleBesideAPlace),
    /** Both have a midwife of the hospital; in one she took back from her what those who do not read it cannot see in any of her colleagues. */
    TAKEN_BACK_BY_SUBJECT(List.of(People.DOCTOR, People.SOCIAL_WORKER), HiddenTeam::takenBackBySubject),
    /** Brought in for a subject nobody around her is cleared for, and then put forward by whoever brought her in: nothing of it is taken. */
    ROLE_PUT_FORWARD(only(RolePutForward::everywhere)),
    /** For an appointment of a subject nobody around her is cleared for; a service outside is asked. */
    INTERPRETER(only(HiddenRequests::interpreter)),
    /** That a decision of a court is awaited, since when and by whom it is kept in mind. */
    OPEN_RELAY(only(scene -> HiddenRelays.awaits(scene, "decision", Compartment.C2))),
    /** Lies where she is known to be hurt, whatever kind of waiting it is. */
    OPEN_RELAY_OF_VIOLENCE(only(scene -> HiddenRelays.awaits(scene, "place", Compartment.C3))),
    AUTHORITY(only(HiddenRelays::authority)),
    /** Everybody around her sees it; nobody else, with or without an account, finds that there is one. */
    LETTER(List.of(), only(HiddenRequests::letter)),
    /** Shown to everybody around her, and to nobody else: not even that the midwife coordinates one family more. */
    COORDINATOR(List.of(), only(HiddenTeam::coordinator)),
    /** Both have one; where it is differs. */
    PROTECTED_ADDRESS(HiddenFacts::protectedAddress),
    /** Everybody around her knows who was asked to go on; the letter is for the two of them. */
    HANDOVER_LETTER(HiddenHandovers::letter),
    /** That she moves to another place is known to those who may know where she is. */
    HANDOVER_TRANSFER(List.of(People.SOCIAL_WORKER), HiddenHandovers::transfer),
    /** As for a colleague of the team: a request that tells where she goes lies where that is known. */
    HANDOVER_OUTSIDE(List.of(People.SOCIAL_WORKER), HiddenHandovers::outside),
    /** Half written, of nothing delicate: it is its author’s alone all the same. */
    REQUEST_DRAFT(only(HiddenRequests::draft)),
    /** How she lives the tie to the second parent, kept where she is known to be hurt. */
    TIE(only(HiddenTies::toTheSecondParent)),
    /** In both worlds somebody is there for a subject nobody around her is cleared for; in one she speaks of the tie to her. */
    TIE_TO_A_ROLE(HiddenTies::toARole),
    /** Both know the second parent; that they are no longer a couple is for whoever noted it. */
    KINSHIP(only(HiddenTies::separated)),
    /** Said to those who read her social situation; the social worker is not one of them. */
    KINSHIP_OF_HER_LIFE(List.of(People.SOCIAL_WORKER), HiddenTies::apart),
    /** In both worlds she needs what the midwife alone knows of; in one a colleague elsewhere is asked what to do. */
    OPINION(HiddenTeam::opinion),
    /** Nothing is said of its subject: the kind of help alone tells it. */
    REQUEST_ON_THE_PAGE(AskedOnThePage::violence),
    /** That a house took up what arrived is known to it in both worlds; what it became is not, nor whose. */
    ARRIVAL_IN_HER_RECORD(HiddenArrivals::attached);

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
