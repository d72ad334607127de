package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.OutsideLooks;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Asking;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several asked at once, some of whom have nothing but a mailbox: each answers by a letter of her own, one takes it, the others learn that. */
class TogetherOutsideTests extends RepliesHeld {
    private static final Receiver.Outside CANAL = new Receiver.Outside("Sages-femmes du Canal", "02 000 00 00");
    private static final Receiver.Outside PARC = new Receiver.Outside("Léa du Parc", "02 000 00 01");
    private static final Answer YES = new Answer(ReferralState.ACCEPTED, null, null, null, 0);
    private static final Answer NO = new Answer(ReferralState.DECLINED, Reason.FULL, "Complet", null, 0);

    @Autowired
    HelpServices services;

    @Autowired
    Letters letters;

    @Autowired
    Replies replies;

    @Autowired
    Inbox inbox;

    @Autowired
    ReminderClock reminders;

    @Autowired
    OutsideLooks looks;

    /** The request and what each of the two outside holds. */
    private record Asked(ReferralId id, Answerable canal, Answerable parc) {
        static Replies.Visit visit(Replies replies, Answerable who) {
            return replies.knock(who.path().substring("/reply/".length(), "/reply/".length() + 43), who.opens())
                    .orElseThrow();
        }
    }

    private SendReferral command(Compartment subject, Receiver.Pool to, Told told) {
        return Asking.about(family)
                .of("independent-midwife", to)
                .subject(subject)
                .telling(told)
                .although("encore")
                .command();
    }

    private static Told told() {
        return new Told("Amina", null, List.of("fr"), false, NEED, null);
    }

    private Receiver.Pool pool(String... inside) {
        return new Receiver.Pool(
                List.of(inside).stream()
                        .flatMap(code ->
                                services.all().stream().filter(one -> one.code().contains(code)))
                        .map(HelpService::id)
                        .toList(),
                List.of(CANAL, PARC));
    }

    private Asked together(String... inside) {
        var outcome = people.as(People.MIDWIFE, () -> referrals.send(command(Compartment.C2, pool(inside), told())));
        assertThat(outcome).isInstanceOf(SendOutcome.Sent.class);
        var id = ((SendOutcome.Sent) outcome).id();
        return new Asked(id, letter(id, CANAL), letter(id, PARC));
    }

    private Answerable letter(ReferralId id, Receiver.Outside to) {
        var wish = new Letters.Wish(
                UUID.randomUUID(),
                Letter.Way.MAIL,
                to.phone().replace(" ", "") + "@canal.example",
                "fr",
                offer(id, to));
        var made =
                people.as(People.MIDWIFE, () -> letters.write(family, id, wish)).orElseThrow();
        return answerable(round().getLast(), Objects.requireNonNull(made.mailCode()), made.code());
    }

    private UUID offer(ReferralId id, Receiver.Outside to) {
        return offers(id).stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Offer> offers(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.offers(family, id));
    }

    private Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    private String page(Answerable who) {
        return inside(who.link()).get("/reply?in=fr").body();
    }

    private static Offer.State state(List<Offer> offers, Receiver to) {
        return offers.stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void theFirstYesTakesItAndTheOthersReadThatItHasBeenTakenCareOfAndNothingElse() {
        var asked = together("zilverberk");
        assertThat(get(asked.id()).to()).isInstanceOfSatisfying(Receiver.Pool.class, several -> {
            assertThat(several.services()).hasSize(1);
            assertThat(several.outside()).containsExactlyInAnyOrder(CANAL, PARC);
        });
        assertThat(page(asked.canal()))
                .contains(NEED, "Amina", "Sages-femmes du Canal")
                .doesNotContain("Léa du Parc", "Zilverberk", "WAITING");
        var visitor = inside(asked.canal().link());
        assertThat(visitor.post("/reply?in=fr", Map.of("version", "0", "state", "WAITING"))
                        .statusCode())
                .as("yes or no, and nothing between")
                .isEqualTo(422);
        assertThat(visitor.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(asked.id()).to()).isEqualTo(CANAL);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(state(offers(asked.id()), CANAL)).isEqualTo(Offer.State.TAKEN);
        assertThat(state(offers(asked.id()), PARC)).isEqualTo(Offer.State.GONE);
        assertThat(page(asked.parc()))
                .contains("On s’est occupé de cette demande")
                .doesNotContain("Amina", NEED, "Canal", "Nadia");
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.over(asked.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(Offer.State.GONE);
        assertThatThrownBy(() -> replies.answer(Asked.visit(replies, asked.parc()), YES))
                .isInstanceOf(StaleException.class);
        visitor.post("/reply?in=fr", Map.of("version", "1", "state", "UNDER_WAY"));
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.UNDER_WAY);
        assertThat(midwife().get(page("/" + asked.id())).body())
                .contains("Léa du Parc", "l’a prise", "un autre service l’a prise avant");
        assertThat(people.as(People.MIDWIFE, () -> looks.of(family, Instant.EPOCH)))
                .extracting(OutsideLooks.Look::who)
                .contains("Sages-femmes du Canal", "Léa du Parc");
    }

    @Test
    void ofTwoThatSayYesAtTheSameMomentExactlyOneWins() throws Exception {
        for (boolean member : new boolean[] {false, true, false, true}) {
            var asked = member ? together("zilverberk") : together();
            var canal = Asked.visit(replies, asked.canal());
            var parc = Asked.visit(replies, asked.parc());
            Callable<Boolean> other = member
                    ? () -> says(() -> people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(asked.id(), YES)))
                    : () -> says(() -> replies.answer(parc, YES));
            var start = new CyclicBarrier(2);
            var won = new ArrayList<Boolean>();
            try (var both = Executors.newFixedThreadPool(2)) {
                var first = both.submit(() -> {
                    start.await();
                    return says(() -> replies.answer(canal, YES));
                });
                var second = both.submit(() -> {
                    start.await();
                    return other.call();
                });
                won.add(first.get());
                won.add(second.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(offers(asked.id())).extracting(Offer::state).containsOnlyOnce(Offer.State.TAKEN);
            assertThat(get(asked.id()).state()).isEqualTo(ReferralState.ACCEPTED);
        }
    }

    private static boolean says(Runnable answer) {
        try {
            answer.run();
            return true;
        } catch (StaleException | NotFoundException _) {
            return false;
        }
    }

    @Test
    void twoYesByMailAreOneYesAndOneThatCouldNotBeNoted() {
        var asked = together();
        assertThat(saidBack(asked.parc().address(), "Oui " + asked.parc().code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly("Votre réponse est notée");
        assertThat(saidBack(asked.canal().address(), "Oui " + asked.canal().code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly("Votre réponse n’a pas pu être notée");
        assertThat(get(asked.id()).to()).isEqualTo(PARC);
        assertThat(page(asked.canal())).contains("On s’est occupé de cette demande");
    }

    @Test
    void aNoLeavesItOpenForTheOthersAndTheLastNoBringsItBack() {
        var asked = together();
        replies.answer(Asked.visit(replies, asked.canal()), NO);
        assertThat(page(asked.canal())).contains("Votre réponse est arrivée").doesNotContain("Amina", NEED);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(page(asked.parc())).contains(NEED).doesNotContain("Complet");
        assertThat(offers(asked.id())).extracting(Offer::words).contains("Complet");
        replies.answer(Asked.visit(replies, asked.parc()), NO);
        assertThat(get(asked.id()).reason()).isEqualTo(Reason.NOBODY_TOOK);
    }

    @Test
    void whatOneOfThemSaysByTelephoneIsNotedAndCountsAsHerAnswer() {
        var asked = together();
        var answer = page("/" + asked.id() + "/answer");
        midwife().get(page("/" + asked.id()));
        var no = Map.of(
                "version",
                "0",
                "state",
                "DECLINED",
                "declined",
                "FULL",
                "offer",
                offer(asked.id(), CANAL).toString());
        assertThat(midwife().post(answer, no).statusCode()).isEqualTo(303);
        assertThat(state(offers(asked.id()), CANAL)).isEqualTo(Offer.State.DECLINED);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.REQUESTED);
        var yes = Map.of(
                "version",
                "0",
                "state",
                "ACCEPTED",
                "offer",
                offer(asked.id(), PARC).toString());
        assertThat(midwife().post(answer, yes).statusCode()).isEqualTo(303);
        assertThat(get(asked.id()).to()).isEqualTo(PARC);
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, asked.id())))
                .extracting(ReferralEvent::what)
                .containsExactlyInAnyOrder(ReferralEvent.What.SENT, ReferralEvent.What.NOTED);
        assertThat(page(asked.parc())).contains(NEED);
        assertThatThrownBy(() -> people.runAs(
                        People.SOCIAL_WORKER,
                        () -> referrals.noteAnswer(family, asked.id(), offer(asked.id(), PARC), YES)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverWasGivenNoLinkStandsOnHerDayAtOnceWithHerTelephoneUntilALinkIsMadeOrHerAnswerNoted() {
        var id = ((SendOutcome.Sent) people.as(
                        People.MIDWIFE, () -> referrals.send(command(Compartment.C2, pool("zilverberk"), told()))))
                .id();
        assertThat(awaited(id)).containsExactly(Awaited.Why.NOT_ASKED);
        assertThat(WholeDay.of(midwife()))
                .contains(
                        "Rien n’est encore parti pour Léa du Parc, Sages-femmes du Canal",
                        "Léa du Parc 02 000 00 01, Sages-femmes du Canal 02 000 00 00");
        letter(id, CANAL);
        assertThat(WholeDay.of(midwife()))
                .contains("Rien n’est encore parti pour Léa du Parc", "Téléphone : 02 000 00 01");
        people.runAs(People.MIDWIFE, () -> referrals.noteAnswer(family, id, offer(id, PARC), NO));
        assertThat(awaited(id)).as("the control: nothing is left to do").isEmpty();
    }

    private List<Awaited.Why> awaited(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().id().equals(id))
                .map(Awaited::why)
                .toList();
    }

    @Test
    void aServiceThatReadsHereAndAnswersByTelephoneIsNotedAsToldAndAnEmptyChoiceIsNoReason() {
        var asked = together("zilverberk");
        var service = offers(asked.id()).stream()
                .filter(one -> one.to() instanceof Receiver.Service)
                .findFirst()
                .orElseThrow();
        var body = midwife().get(page("/" + asked.id())).body();
        assertThat(body).contains("id=\"declined-" + service.id());
        var fields = Map.of(
                "version", "0", "state", "DECLINED", "offer", service.id().toString(), "declined", "");
        var refused = midwife().post(page("/" + asked.id() + "/answer"), fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#declined-" + service.id());
        assertThat(state(offers(asked.id()), service.to())).isEqualTo(Offer.State.OPEN);
        people.runAs(People.MIDWIFE, () -> referrals.noteAnswer(family, asked.id(), service.id(), YES));
        assertThat(get(asked.id()).to()).isEqualTo(service.to());
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, asked.id())))
                .extracting(ReferralEvent::what)
                .containsExactlyInAnyOrder(ReferralEvent.What.SENT, ReferralEvent.What.NOTED);
        assertThat(page(asked.parc())).contains("On s’est occupé de cette demande");
    }

    @Test
    void aServiceAmongSeveralIsRemindedOnTheDayOfItsPeople() {
        new Owner(settings)
                .run("update referral.request set reminded_at = timestamptz '" + clock.instant()
                        + "' where reminded_at is null");
        var asked = together("zilverberk");
        var before = people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again();
        clock.forward(Duration.ofDays(7));
        reminders.look();
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again())
                .isEqualTo(before + 1);
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(asked.id(), NO));
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again())
                .isEqualTo(before);
    }

    @Test
    void onTheDayItIsExpectedOnlyThoseAreRemindedWhoHaveNotAnsweredAndTheDayAfterItComesBack() {
        new Owner(settings)
                .run("update referral.request set reminded_at = timestamptz '" + clock.instant()
                        + "' where reminded_at is null");
        var asked = together();
        replies.answer(Asked.visit(replies, asked.canal()), NO);
        clock.forward(Duration.ofDays(7));
        reminders.look();
        assertThat(round()).extracting(PostOffice.Mail::to).containsExactly("[020000001@canal.example]");
        people.runAs(People.MIDWIFE, () -> referrals.remind(family, asked.id(), 0));
        assertThat(round()).as("once a day").isEmpty();
        clock.forward(Duration.ofDays(1));
        reminders.look();
        assertThat(get(asked.id()).reason()).isEqualTo(Reason.NOBODY_TOOK);
        assertThat(page(asked.parc())).contains("n’attend plus de réponse").doesNotContain("Amina", NEED);
    }

    @Test
    void whatIsTakenBackIsTakenBackForAllAndWhatDidNotArriveStandsOnHerDay() throws Exception {
        var asked = together();
        assertThat(saidBack(MailReplyTests.report(asked.parc().address(), "failed")))
                .isEmpty();
        assertThat(awaited(asked.id())).containsExactly(Awaited.Why.UNDELIVERED);
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, asked.id(), Reason.HELPED_ELSEWHERE, 0));
        for (var who : List.of(asked.canal(), asked.parc())) {
            assertThat(page(who)).contains("La demande a été retirée").doesNotContain("Amina", NEED);
        }
    }

    @Test
    void nothingRestrictedAndNoMoreThanTheLeastIsToldToWhomNothingIsKnown() {
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(Compartment.C4, pool("zilverberk"), told()))))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.problems()).contains(ReferralProblem.NOT_CLEARED));
        var more = new Told("Amina", null, List.of("fr"), false, NEED, "Elle vit seule");
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(Compartment.C2, pool(), more))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.UNBOUND_MORE)));
        var alone = new Receiver.Pool(List.of(), List.of(CANAL));
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(Compartment.C2, alone, told()))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.POOL_SMALL)));
    }

    @Test
    void onThePagesTheyAreTypedAndEachIsGivenALinkOfHerOwn() {
        assertThat(midwife().get(page("/new?category=independent-midwife")).body())
                .contains("Et d’autres, qui ne sont pas sur Mille");
        var fields = filled("PHONE");
        fields.put("to", "POOL");
        var typed = new ArrayList<>(List.copyOf(fields.entrySet()));
        typed.add(Map.entry("poolName", CANAL.name()));
        typed.add(Map.entry("poolPhone", CANAL.phone()));
        typed.add(Map.entry("poolName", PARC.name()));
        typed.add(Map.entry("poolPhone", ""));
        assertThat(midwife().postAll(page("/new"), typed).body()).contains("Écrivez le nom et le téléphone");
        typed.removeLast();
        typed.add(Map.entry("poolPhone", PARC.phone()));
        assertThat(midwife().postAll(page("/new"), typed).statusCode()).isEqualTo(303);
        var id = request();
        assertThat(midwife().get(page("/" + id)).body())
                .contains("Le lien par lequel Léa du Parc répond", "Aucun lien n’est encore donné")
                .contains("rien n’est encore parti : il reste à donner un lien", PARC.phone())
                .doesNotContain("La demande est envoyée");
        var made = midwife()
                .post(
                        page("/" + id + "/letters"),
                        Map.of(
                                "key", UUID.randomUUID().toString(),
                                "offer", offer(id, PARC).toString(),
                                "way", "MAIL",
                                "mail", "lea@parc.example",
                                "language", "fr"));
        assertThat(made.body()).contains("Léa du Parc");
        assertThat(round()).extracting(PostOffice.Mail::to).containsExactly("[lea@parc.example]");
        assertThat(midwife().get(page("/" + id)).body()).contains("lea@parc.example");
    }
}
