package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence: the receiver is reminded once, and then it comes back to whoever asked. */
class ReminderTests extends MailTest {
    private static final Receiver OUTSIDE = new Receiver.Outside("Sages-femmes du Canal", "02 000 00 00");

    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Referrals referrals;

    @Autowired
    Letters letters;

    @Autowired
    ReminderClock reminders;

    @Autowired
    WorkMails workMails;

    @Autowired
    PlatformTransactionManager transactions;

    private FamilyId family = new FamilyId(new UUID(0, 0));

    @BeforeEach
    void aFamilyOfTheMidwifeAndNothingOfOthersWaits() {
        new Owner(settings)
                .run("update referral.request set reminded_at = timestamptz '" + clock.instant()
                        + "' where reminded_at is null");
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    private ReferralId sent(Receiver to) {
        var command = Asking.about(family)
                .of("independent-midwife", to)
                .need("Deux visites")
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    private ReferralId sentByMail() {
        var id = sent(OUTSIDE);
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, "accueil@canal.example", "nl");
        people.runAs(People.MIDWIFE, () -> letters.write(family, id, wish));
        assertThat(round()).hasSize(1);
        return id;
    }

    private List<PostOffice.Mail> round() {
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    private List<Awaited.Why> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().family().equals(family))
                .map(Awaited::why)
                .toList();
    }

    private void days(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
    }

    @Test
    void onTheDayItIsExpectedTheMailboxIsRemindedOnceAndNothingIsSaid() {
        var id = sentByMail();
        days(6);
        reminders.look();
        assertThat(round()).isEmpty();
        days(7);
        reminders.look();
        reminders.look();
        assertThat(round()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[accueil@canal.example]");
            assertThat(mail.subject()).isEqualTo("Er wordt nog een antwoord verwacht");
            assertThat(mail.text()).contains(BASE + "/reply?in=nl");
            assertThat(mail.whole()).doesNotContain("Amina", "Nadia", "Mille", "Canal", "visites");
        });
        days(8);
        reminders.look();
        assertThat(round()).isEmpty();
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, id)))
                .extracting(ReferralEvent::what)
                .containsExactly(ReferralEvent.What.SENT, ReferralEvent.What.REMINDED);
        assertThat(new Visitor(port).get("/reply?in=nl").body()).contains("Open de link die u kreeg");
    }

    @Test
    void severalNodesRemindOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            sentByMail();
        }
        days(7);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                running.add(nodes.submit(reminders::look));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(round()).hasSize(6).extracting(PostOffice.Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void aMarkThatIsUndoneTakesItsMessageWithIt() {
        sentByMail();
        days(7);
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            reminders.look();
            undone.setRollbackOnly();
        });
        assertThat(round()).isEmpty();
        reminders.look();
        assertThat(round()).hasSize(1);
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothingAndGetsNothingTwice() {
        sentByMail();
        days(7);
        POST.close();
        for (int minute = 0; minute < 60; minute++) {
            reminders.look();
            rounds.sendWhatIsDue();
            clock.forward(Duration.ofMinutes(1));
        }
        POST.open();
        var mails = new ArrayList<PostOffice.Mail>();
        for (int minute = 0; minute < 90; minute++) {
            reminders.look();
            mails.addAll(round());
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(mails).hasSize(1);
    }

    @Test
    void aNodeThatDiedBetweenSendingAndMarkingSendsNoSecondOne() {
        sentByMail();
        days(7);
        reminders.look();
        new Owner(settings)
                .run("update outbox.message set begun_at = timestamptz '" + clock.instant()
                        + "' where template = 'REQUEST_WAITS' and state = 'PENDING'");
        assertThat(round()).isEmpty();
        clock.forward(Duration.ofMinutes(16));
        reminders.look();
        assertThat(round()).isEmpty();
        assertThat(new Owner(settings).strings("select reason from outbox.message where template = 'REQUEST_WAITS'"))
                .containsExactly("UNSURE");
    }

    @Test
    void whatWasAnsweredBeforeItLeftIsNotSent() {
        var id = sentByMail();
        days(7);
        reminders.look();
        people.runAs(
                People.MIDWIFE,
                () -> referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        assertThat(round()).isEmpty();
    }

    @Test
    void fiveDaysLaterTheSilenceComesBackToWhoeverAskedOnHerDay() {
        sentByMail();
        days(7);
        reminders.look();
        days(11);
        assertThat(awaited()).isEmpty();
        days(12);
        assertThat(awaited()).containsExactly(Awaited.Why.SILENT);
        assertThat(WholeDay.of(new Visitor(port).signIn(people, People.MIDWIFE)))
                .contains("Sages-femmes du Canal n’a pas répondu", "sans réponse depuis 5 jours", "demandez ailleurs");
    }

    @Test
    void whomNothingRemindsIsCalledAsSoonAsTheDayIsPast() {
        sent(OUTSIDE);
        days(7);
        reminders.look();
        assertThat(round()).isEmpty();
        assertThat(awaited()).isEmpty();
        days(8);
        assertThat(awaited()).containsExactly(Awaited.Why.SILENT);
    }

    @Test
    void anAnswerStandsOnHerDayUntilSheReadsIt() {
        var id = sent(new Receiver.Colleague(people.get(People.OTHER_MIDWIFE).id()));
        var asked = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(asked.get("/").body()).contains("une réponse de vous ou de votre service", "/requests");
        asked.get("/requests/" + id);
        asked.post("/requests/" + id + "/answer", java.util.Map.of("version", "0", "state", "WAITING"));
        assertThat(awaited()).containsExactly(Awaited.Why.ANSWERED);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/").body()).contains("a répondu", "/referrals/" + id);
        midwife.get("/families/" + family + "/referrals/" + id);
        assertThat(awaited()).isEmpty();
    }

    @Test
    void aLinkThatNeverArrivedStandsOnHerDay() {
        var id = sent(OUTSIDE);
        POST.close();
        people.runAs(
                People.MIDWIFE,
                () -> letters.write(
                        family,
                        id,
                        new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, "accueil@canal.example", "fr")));
        new Owner(settings)
                .run("update outbox.message set begun_at = timestamptz '" + clock.instant()
                        + "' where template = 'REQUEST_LETTER' and state = 'PENDING'");
        clock.forward(Duration.ofMinutes(16));
        rounds.sendWhatIsDue();
        assertThat(awaited()).containsExactly(Awaited.Why.UNDELIVERED);
        assertThat(new Visitor(port).signIn(people, People.MIDWIFE).get("/").body())
                .contains("Le lien n’est pas arrivé chez Sages-femmes du Canal");
    }

    @Test
    void aColleagueWhoWasAskedByNameIsRemindedAtHerMailboxForWork() {
        var asked = people.get(People.OTHER_MIDWIFE).id();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> workMails.keep(asked, new WorkMails.Given("collegue@work.example", Pace.NEVER)));
        sent(new Receiver.Colleague(asked));
        days(7);
        reminders.look();
        reminders.look();
        assertThat(round()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[collegue@work.example]");
            assertThat(mail.text()).contains(BASE + "/requests").doesNotContain("Amina");
        });
        new TransactionTemplate(transactions).executeWithoutResult(_ -> workMails.forget(asked));
    }

    @Test
    void whoeverAskedRemindsAMailboxOutsideOnceADay() {
        var id = sentByMail();
        assertThat(reminded(id, 0)).isTrue();
        assertThat(reminded(id, 1)).isFalse();
        assertThat(round()).hasSize(1);
        days(1);
        assertThat(reminded(id, 1)).isTrue();
        assertThat(round()).hasSize(1);
    }

    private boolean reminded(ReferralId id, int version) {
        return people.as(People.MIDWIFE, () -> referrals.remind(family, id, version));
    }

    @Test
    void aColleagueWhoIsRemindedByHandIsWrittenToAndReadsItInHerQueue() {
        var asked = people.get(People.OTHER_MIDWIFE).id();
        var inTransaction = new TransactionTemplate(transactions);
        inTransaction.executeWithoutResult(
                _ -> workMails.keep(asked, new WorkMails.Given("collegue@work.example", Pace.NEVER)));
        var first = sent(new Receiver.Colleague(asked));
        var id = sent(new Receiver.Colleague(asked));
        clock.forward(Duration.ofHours(2));
        var colleague = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(colleague.get("/requests").body()).doesNotContain("relancée le");
        assertThat(colleague.get("/").body()).doesNotContain("on vous relance");
        assertThat(reminded(id, 0)).isTrue();
        assertThat(reminded(id, 1)).isFalse();
        assertThat(round()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[collegue@work.example]");
            assertThat(mail.whole()).doesNotContain("Amina", "Nadia", "visites");
        });
        assertThat(colleague.get("/").body()).contains("Pour l’une d’elles, on vous relance.");
        var queue = colleague.get("/requests").body();
        assertThat(queue).contains("relancée le");
        assertThat(queue.indexOf("/requests/" + id))
                .as("before what came on the same day")
                .isLessThan(queue.indexOf("/requests/" + first));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + family + "/referrals/" + id).body())
                .as("asked again today")
                .doesNotContain("/remind\"");
        assertThat(midwife.get("/families/" + family + "/referrals/" + first).body())
                .contains("/remind\"");
        inTransaction.executeWithoutResult(_ -> workMails.forget(asked));
    }

    @Test
    void aLinkThatHasNotLeftAfterAQuarterOfAnHourIsSaidUntilItLeaves() {
        var id = sent(OUTSIDE);
        POST.close();
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, "accueil@canal.example", "fr");
        people.runAs(People.MIDWIFE, () -> letters.write(family, id, wish));
        rounds.sendWhatIsDue();
        clock.forward(Duration.ofMinutes(14));
        assertThat(awaited()).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThat(awaited()).containsExactly(Awaited.Why.NOT_LEFT);
        assertThat(new Visitor(port).signIn(people, People.MIDWIFE).get("/").body())
                .contains("Le lien pour Sages-femmes du Canal n’est pas encore parti", "Téléphone : 02 000 00 00");
        POST.open();
        clock.forward(Duration.ofHours(1));
        assertThat(round()).hasSize(1);
        assertThat(awaited()).isEmpty();
    }
}
