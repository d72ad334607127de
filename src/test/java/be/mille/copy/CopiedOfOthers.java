package be.mille.copy;

import be.mille.access.Compartment;
import be.mille.coordination.Mandates;
import be.mille.coordination.Pause;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.Silences;
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
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** What a record to copy holds of others: notes, requests, handovers, opinions, what is awaited and who coordinates. */
final class CopiedOfOthers {
    static final String LETTER = "on la joint le soir au 0470 00 00 00";

    private final ApplicationContext context;
    private final People people;
    private final FamilyId family;

    CopiedOfOthers(ApplicationContext context, FamilyId family) {
        this.context = context;
        this.family = family;
        people = context.getBean(People.class);
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    void opinion() {
        var opinions = get(Opinions.class);
        var t = new Texts(get(MessageSource.class), Locale.FRENCH);
        var key = UUID.randomUUID();
        var first = asked(key, null);
        if (opinions.review(first, t) instanceof AskOutcome.Ready ready) {
            opinions.send(asked(key, ready.seen()), t);
        }
        people.runAs(
                People.PSYCHOLOGIST,
                () -> get(ReceivedOpinions.class).answer(key, UUID.randomUUID(), "en l’écoutant d’abord"));
    }

    private AskOpinion asked(UUID key, @Nullable String seen) {
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

    void request() {
        var told = new Told("Amina", "0470 00 00 00", List.of("ar"), true, "Une garantie locative", "le matin");
        Asked.send(
                context,
                Asking.about(family)
                        .of("cpas", new Receiver.Service(Asked.service(context, "cpas-rive-claire-social")))
                        .telling(told)
                        .although("la première n’a pas répondu")
                        .command());
    }

    void handover() {
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
    void handedOut() {
        var request = get(Referrals.class).of(family).getFirst().id();
        get(OutsideHandovers.class)
                .handOut(UUID.randomUUID(), family, request, Border.MONTH_12, TestClock.TODAY.plusDays(9), null);
    }

    void note(Compartment subject, String words) {
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

    void coordination() {
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

    void relay() {
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

    void authority() {
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
}
