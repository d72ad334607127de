package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Silence comes back to the day of whoever asked, who reminds by hand once a day. */
class ReminderDayTests extends ReminderHeld {
    private List<Awaited.Why> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().family().equals(family))
                .map(Awaited::why)
                .toList();
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
        nothingThatOthersLeftWasAskedAgain();
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

    private void nothingThatOthersLeftWasAskedAgain() {
        new Owner(settings).run("update referral.request set reminded_at = null, asked_again_on = null");
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
