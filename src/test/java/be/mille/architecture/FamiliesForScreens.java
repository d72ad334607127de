package be.mille.architecture;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.screening.Held;
import be.mille.screening.ScreeningId;
import be.mille.screening.Screenings;
import be.mille.screening.SecondParentTalks;
import be.mille.testing.Asked;
import be.mille.testing.NamedReaders;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** One record with something in every part of it, one with nothing in it, and a request that was passed on; made once for all screens. */
record FamiliesForScreens(
        FamilyId full,
        FamilyId empty,
        ContactId planned,
        NoteId note,
        ReferralId request,
        ScreeningId done,
        ScreeningId open,
        ScreeningId apart) {
    private static final String HER = People.MIDWIFE;

    static FamiliesForScreens in(ApplicationContext context) {
        var people = context.getBean(People.class);
        var held = new Held(
                context.getBean(PersonRecords.class),
                context.getBean(Relations.class),
                context.getBean(Screenings.class),
                people,
                context.getBean(TestClock.class));
        var homes = new Household(context);
        var family = held.family(TestClock.TODAY.plusDays(88));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(60));
        homes.contact(family, HER, Contact.State.DONE, TestClock.TODAY.minusDays(4), null);
        homes.contact(family, HER, Contact.State.PLANNED, TestClock.TODAY, LocalTime.of(14, 0));
        homes.step(family, HER, "housing", "Rappeler le service logement", HER, TestClock.TODAY.minusDays(4));
        var done = held.start(family);
        held.say(family, done, "housing.situation", "worries");
        held.saySecrets(family, done);
        held.finish(family, done);
        var open = held.start(family);
        var seconds = new SecondParentTalks(
                context.getBean(PersonRecords.class),
                context.getBean(Persons.class),
                context.getBean(Screenings.class),
                people,
                context.getBean(Ids.class));
        var apart = seconds.hold(family, seconds.named(family, "Karim"), "Dormir une nuit");
        NamedReaders.onTheWordOf("Karim", context, family, People.DOCTOR);
        homes.step(family, HER, "second-parent", "Passer à la commune", HER, TestClock.TODAY.plusDays(4));
        var planned = people.as(HER, () -> context.getBean(Contacts.class).of(family)).stream()
                .filter(one -> one.state() == Contact.State.PLANNED)
                .findFirst()
                .orElseThrow();
        var empty = homes.open(HER, "Selam", null);
        var request = asked(context, family);
        return new FamiliesForScreens(
                family, empty, planned.id(), answered(context, family), request, done, open, apart);
    }

    /** By herself, corrected, and by a colleague in another language. */
    private static NoteId answered(ApplicationContext context, FamilyId family) {
        var people = context.getBean(People.class);
        var replies = context.getBean(Replies.class);
        var note = people.as(
                HER,
                () -> ((NoteOutcome.Written) context.getBean(Notes.class)
                                .write(new WriteNote(
                                        UUID.randomUUID(),
                                        family,
                                        null,
                                        0,
                                        Compartment.C2,
                                        Circle.TEAM,
                                        Set.of(),
                                        About.HER,
                                        "fr",
                                        "Elle dort mal depuis l’annonce d’expulsion.",
                                        HerReading.OPEN)))
                        .id());
        people.runAs(
                People.SOCIAL_WORKER,
                () -> replies.write(new WriteReply(UUID.randomUUID(), family, note, "nl", "Ik bel haar morgen.")));
        people.runAs(HER, () -> {
            var written = replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", "Merci, dites-moi."));
            replies.correct(family, note, ((ReplyOutcome.Written) written).id(), "Merci, dites-moi demain.", 0);
        });
        return note;
    }

    /** Accepted, and passed on once. */
    private static ReferralId asked(ApplicationContext context, FamilyId family) {
        var people = context.getBean(People.class);
        var to = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        var told = Asked.told("Une garantie locative", null);
        var request = people.as(
                HER,
                () -> Asked.send(context, Asked.command(family, UUID.randomUUID(), Compartment.C2, "cpas", to, told)));
        Asked.answer(
                context, People.SOCIAL_WORKER, request, new Answer(ReferralState.ACCEPTED, null, "Jeudi", null, 0));
        Asked.further(context, People.SOCIAL_WORKER, UUID.randomUUID(), request, "maison-medicale", "quai-vert", told);
        return request;
    }

    String ofFull() {
        return "/families/" + full;
    }

    String talk(ScreeningId one) {
        return ofFull() + "/screenings/" + one;
    }
}
