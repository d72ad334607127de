package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence: the receiver is reminded once, whatever happens to the mail server or to a node. */
class ReminderTests extends ReminderHeld {
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
}
