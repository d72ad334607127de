package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.family.Contact;
import be.mille.home.Household;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.testing.MailTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A word in the morning, to those who want it, when something waits. */
class MorningNewsTests extends MailTest {
    private static final String BUSY = "pauline-gillain";
    private static final String FREE = "valerie-mercenier";

    @Autowired
    MorningNews news;

    @Autowired
    WorkMails mails;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void nobodyWantsIt() {
        mails.forget(people.get(BUSY).id());
        mails.forget(people.get(FREE).id());
        mails.forget(people.get(People.FACILITATOR).id());
    }

    private void wants(String code, boolean digest) {
        mails.keep(
                people.get(code).id(), new WorkMails.Given(code + "@work.example", digest ? Pace.DAILY : Pace.NEVER));
    }

    @Test
    void oneMailADayThatSaysThatAndNotWhat() {
        var homes = new Household(context);
        var family = homes.open(BUSY, "Sabah", TestClock.TODAY.plusDays(60));
        homes.contact(family, BUSY, Contact.State.PLANNED, TestClock.TODAY, LocalTime.of(15, 0));
        wants(BUSY, true);
        wants(FREE, true);
        news.tell();
        news.tell();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[pauline-gillain@work.example]");
            assertThat(mail.text()).contains(BASE + "/");
            assertThat(mail.whole()).doesNotContain("Sabah", family.toString(), "15:00");
        });
    }

    @Test
    void theFacilitatorIsToldThatAQuestionWaitsAndNothingOfIt() {
        wants(People.FACILITATOR, true);
        news.tell();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).as("nothing was asked").isEmpty();

        people.runAs(
                People.MIDWIFE,
                () -> questions.ask(new AskNetwork(
                        UUID.randomUUID(), Kind.HELPDESK, "maternal-home", "une place avec deux enfants", "fr", true)));
        news.tell();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[" + People.FACILITATOR + "@work.example]");
            assertThat(mail.whole()).doesNotContain("enfants", "helpdesk");
        });
    }

    @Test
    void whoSwitchesItOffBeforeItLeavesGetsNone() {
        var homes = new Household(context);
        var family = homes.open(BUSY, "Sabah", TestClock.TODAY.plusDays(60));
        homes.contact(family, BUSY, Contact.State.PLANNED, TestClock.TODAY.plusDays(1), LocalTime.of(15, 0));
        wants(BUSY, true);
        clock.forward(Duration.ofDays(1));
        news.tell();
        wants(BUSY, false);
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
    }
}
