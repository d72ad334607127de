package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several asked at once without an account: what each is told, when each is reminded, and how they are typed on the pages. */
class TogetherOutsideSentTests extends TogetherOutsideHeld {
    @Autowired
    ReminderClock reminders;

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
        assertThat(saidBack(MailboxOfAnswersTests.report(asked.parc().address(), "failed")))
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
