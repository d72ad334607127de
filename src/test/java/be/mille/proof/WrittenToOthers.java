package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.Arrivals;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.kernel.FamilyId;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.SayOutcome;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Answer;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralState;
import be.mille.referral.RequestDrafts;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.PlannedTalk;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationContext;

/** A word of its own in every place that tells somebody else something, by whoever is current. */
final class WrittenToOthers {
    private final ApplicationContext context;
    private final FamilyId family;
    private final Canaries canaries;
    private final int port;

    WrittenToOthers(ApplicationContext context, FamilyId family, Canaries canaries, int port) {
        this.context = context;
        this.family = family;
        this.canaries = canaries;
        this.port = port;
    }

    void everywhere() {
        request();
        together();
        interpreter();
        draft();
        notes();
        network();
        arrived();
        relay();
    }

    private String canary() {
        return canaries.word();
    }

    /** Also the words of whoever answers without an account, and the mailbox the link went to. */
    private void request() {
        var to = new Receiver.Outside(canary(), canary());
        var told = Asked.told(canary(), null);
        var id = Asked.send(
                context, Asked.command(family, UUID.randomUUID(), Compartment.C2, "maison-medicale", to, told));
        var made = context.getBean(Letters.class)
                .write(
                        family,
                        id,
                        new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, canary() + "@example.org", "fr"))
                .orElseThrow();
        CompletableFuture.runAsync(() -> answer(made)).join();
    }

    private void answer(Letters.Made made) {
        var receiver = new Visitor(port);
        receiver.get(made.path());
        receiver.post(made.path(), Map.of("code", made.code()));
        receiver.get("/reply?in=fr");
        var answer = receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", canary()));
        assertThat(answer.headers().firstValue("Location")).contains("/reply?in=fr&said");
        var wish = Map.of("who", canary(), "house", canary(), "way", canary() + "@example.org");
        assertThat(receiver.post("/reply/join?in=fr", wish).statusCode()).isEqualTo(303);
    }

    /** Asked of two at once: the words of the one that cannot, of the one that takes it, and of what she passes on. */
    private void together() {
        var command = Asked.command(
                family,
                UUID.randomUUID(),
                Compartment.C2,
                "independent-midwife",
                Asked.together(context, "zilverberk-aan-huis", "amandier-vert"),
                Asked.told(canary(), canary()));
        var id = Asked.send(context, command);
        var no = new Answer(ReferralState.DECLINED, Reason.FULL, canary(), null, 0);
        Asked.answer(context, "camille-rousselle", id, no);
        var yes = new Answer(ReferralState.ACCEPTED, null, canary(), null, 0);
        Asked.answer(context, People.OTHER_MIDWIFE, id, yes);
        Asked.further(
                context,
                People.OTHER_MIDWIFE,
                UUID.randomUUID(),
                id,
                "cpas",
                "cpas-rive-claire-social",
                Asked.told(canary(), canary()));
    }

    private void interpreter() {
        PlannedTalk.interpreted(
                context,
                family,
                UUID.randomUUID(),
                Audience.VIOLENCE,
                new Receiver.Outside(canary(), canary()),
                canary());
    }

    private void draft() {
        context.getBean(RequestDrafts.class).keep(family, Compartment.C2, canary(), null);
    }

    /** Written, said better, retracted; each with its reasons. */
    private void notes() {
        var replies = context.getBean(Replies.class);
        var notes = context.getBean(Notes.class);
        for (var subject : List.of(Compartment.C2, Compartment.C3)) {
            var written = notes.write(new WriteNote(
                    UUID.randomUUID(),
                    family,
                    null,
                    0,
                    subject,
                    Circle.TEAM,
                    Set.of(),
                    About.HER,
                    "fr",
                    canary(),
                    new HerReading(HerReading.Way.TOGETHER, canary(), null)));
            var id = ((NoteOutcome.Written) written).id();
            notes.correct(family, id, canary(), 0);
            var replied = replies.write(new WriteReply(UUID.randomUUID(), family, id, "fr", canary()));
            var reply = ((ReplyOutcome.Written) replied).id();
            replies.correct(family, id, reply, canary(), 0);
            replies.retract(family, id, reply, canary(), 1);
            notes.retract(family, id, canary(), 1);
        }
    }

    /** Of no family, and closed all the same; without figures, which could be a number of somebody. */
    private void network() {
        var questions = context.getBean(NetworkQuestions.class);
        var asked =
                questions.ask(new AskNetwork(UUID.randomUUID(), Kind.QUESTION, null, canaries.letters(), "fr", true));
        var id = ((SayOutcome.Sent) asked).id();
        assertThat(questions.say(id, UUID.randomUUID(), canaries.letters(), "fr", true))
                .isInstanceOf(SayOutcome.Sent.class);
    }

    private void arrived() {
        var about = new be.mille.intake.Asked.About(canary(), canary(), null, canary());
        var asked = new be.mille.intake.Asked(
                canary(), canary(), canary(), about, null, canary(), Way.PHONE, TestClock.TODAY, false, Knows.UNKNOWN);
        var arrivals = context.getBean(Arrivals.class);
        arrivals.answer(arrivals.note(UUID.randomUUID(), asked), ArrivalAnswer.PASSED_ON, canary(), 0);
    }

    private void relay() {
        var relays = context.getBean(OpenRelays.class);
        for (var place : List.of(Compartment.C2, Compartment.C8)) {
            var started = relays.start(new StartRelay(
                    UUID.randomUUID(),
                    family,
                    place,
                    "place",
                    TestClock.TODAY,
                    canary(),
                    canary(),
                    TestClock.TODAY.plusDays(3),
                    null));
            var id = ((RelayOutcome.Done) started).id();
            relays.look(family, id, TestClock.TODAY.plusDays(4), canary(), 0);
            relays.close(family, id, "came", canary(), 1);
        }
        context.getBean(Authorities.class)
                .note(
                        UUID.randomUUID(),
                        family,
                        new AuthorityFields(
                                "saj",
                                canary(),
                                canary(),
                                TestClock.TODAY,
                                "voluntary",
                                canary(),
                                canary(),
                                SheKnows.DUTY,
                                canary(),
                                TestClock.TODAY.plusDays(30)));
    }
}
