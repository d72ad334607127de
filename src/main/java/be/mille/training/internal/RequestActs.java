package be.mille.training.internal;

import be.mille.access.CurrentActor;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Bound;
import be.mille.referral.Inbox;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.PassingOn;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.Subjects;
import be.mille.referral.Told;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests of a story: sent, answered by whoever received them or noted by whoever asked, passed on; and interpreters for appointments. */
@Component
class RequestActs {
    private final Referrals referrals;
    private final Inbox inbox;
    private final PassingOn passing;
    private final Letters letters;
    private final Subjects subjects;
    private final Bound bound;
    private final InterpreterRequests interpreters;
    private final Contacts contacts;
    private final StoryCast cast;
    private final Clock clock;

    RequestActs(
            Referrals referrals,
            Inbox inbox,
            PassingOn passing,
            Letters letters,
            Subjects subjects,
            Bound bound,
            InterpreterRequests interpreters,
            Contacts contacts,
            StoryCast cast,
            Clock clock) {
        this.referrals = referrals;
        this.inbox = inbox;
        this.passing = passing;
        this.letters = letters;
        this.subjects = subjects;
        this.bound = bound;
        this.interpreters = interpreters;
        this.contacts = contacts;
        this.cast = cast;
        this.clock = clock;
    }

    List<Deeds.Done> of(Story story, Deed.Request one, int number, LocalDate today) {
        var done = new Deeds.Many();
        done.add(one.on(), one.by(), "asks", family -> send(family, story, one, number, today));
        for (var answer : one.answers()) {
            done.add(answer.on(), answer.by(), "answers", family -> answer(family, one, answer, today));
        }
        for (var further : one.further()) {
            done.add(further.on(), further.by(), "passes on", _ -> pass(story, one, further, number, today));
        }
        return done.all();
    }

    private void send(FamilyId family, Story story, Deed.Request one, int number, LocalDate today) {
        var sent = sent(referrals.send(new SendReferral(
                StoryCast.key(story, "request", number),
                family,
                subjects.usual(one.category()),
                null,
                one.category(),
                to(
                        one.to(),
                        one.outside(),
                        StoryCast.key(story, "phone", number).hashCode()),
                told(story, one.category(), one.outside() == null, one.need(), one.more()),
                agreed(),
                true,
                null,
                today.plusDays(one.answerBy()),
                null)));
        if (one.letter()) {
            letters.write(
                    family,
                    sent.id(),
                    new Letters.Wish(StoryCast.key(story, "letter", number), Letter.Way.PAPER, null, "fr"));
        }
    }

    private Receiver to(List<String> services, @Nullable String outside, int seed) {
        if (outside != null) {
            return new Receiver.Outside(outside, InventedNumbers.phone(seed));
        }
        var found = services.stream().map(cast::service).toList();
        return found.size() == 1 ? new Receiver.Service(found.getFirst()) : new Receiver.Pool(found);
    }

    private Told told(Story story, String category, boolean listed, String need, @Nullable String more) {
        var she = story.person();
        var told = new Told(she.called(), null, she.languages(), she.interpreter(), need, more);
        return listed && bound.bySecrecy(category) ? told : told.bare();
    }

    private Agreement agreed() {
        return new Agreement(Agreement.Way.ORALLY, Brussels.today(clock));
    }

    private static SendOutcome.Sent sent(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Sent done -> done;
            case SendOutcome.Refused(var problems) -> throw new IllegalStateException("It cannot be sent: " + problems);
        };
    }

    /** Whoever asked notes it; whoever received it answers herself. */
    private void answer(FamilyId family, Deed.Request one, Deed.Answer said, LocalDate today) {
        var place = said.place() == null ? null : today.plusDays(said.place());
        if (said.by().equals(one.by())) {
            var mine = mine(family, one);
            referrals.noteAnswer(
                    family,
                    mine.id(),
                    new be.mille.referral.Answer(said.state(), said.reason(), said.words(), place, mine.version()));
        } else {
            var here = received(one.need());
            inbox.answer(
                    here.id(),
                    new be.mille.referral.Answer(said.state(), said.reason(), said.words(), place, here.version()));
        }
    }

    private Referral mine(FamilyId family, Deed.Request one) {
        return referrals.of(family).stream()
                .filter(it -> it.told().need().equals(one.need()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody asked: " + one.need()));
    }

    private Inbox.Received received(String need) {
        return inbox.queue(0).rows().stream()
                .filter(it -> it.told().need().equals(need))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(CurrentActor.get().id() + " was not asked: " + need));
    }

    private void pass(Story story, Deed.Request one, Deed.Further further, int number, LocalDate today) {
        sent(passing.send(new PassingOn.PassOn(
                StoryCast.key(story, "further", number),
                received(one.need()).id(),
                further.category(),
                cast.service(further.to()),
                told(story, further.category(), true, further.need(), null),
                agreed(),
                false,
                null,
                today.plusDays(further.answerBy()),
                null)));
    }

    List<Deeds.Done> of(Story story, Deed.Interpreter one, int number, LocalDate today) {
        return Deeds.one(one, "asks for an interpreter", family -> {
            var appointment = contacts.of(family).stream()
                    .filter(it ->
                            it.state() == Contact.State.PLANNED && it.day().equals(today.plusDays(one.appointment())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No appointment on day " + one.appointment()));
            sent(interpreters.ask(new AskInterpreter(
                    StoryCast.key(story, "interpreter", number),
                    family,
                    appointment.id(),
                    one.category(),
                    to(
                            one.to() == null ? List.of() : List.of(one.to()),
                            one.outside(),
                            StoryCast.key(story, "phone", number).hashCode()),
                    one.language(),
                    one.way(),
                    one.minutes(),
                    one.place(),
                    one.wishes(),
                    story.person().called(),
                    agreed(),
                    one.need())));
        });
    }
}
