package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.family.PersonRecords;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The colleague is told by one mail that names a reference of the opinion and nothing else. */
class OpinionMailTests extends MailTest {
    @Autowired
    PersonRecords records;

    @Autowired
    WorkMails mails;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void mailbox() {
        mails.keep(
                people.get(Hesitating.COLLEAGUE).id(), new WorkMails.Given("helene-baudoux@work.example", Pace.NEVER));
    }

    @AfterEach
    void noMailbox() {
        mails.forget(people.get(Hesitating.COLLEAGUE).id());
    }

    @Test
    void theColleagueGetsOneMailHoweverOftenItIsSent() {
        var hesitating = new Hesitating(context);
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Zineb")));
        var ask = hesitating.ask(family, Hesitating.COLLEAGUE, Hesitating.QUESTION, Map.of());
        var id = hesitating.sent(ask);
        hesitating.send(ask);
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[helene-baudoux@work.example]");
            assertThat(mail.text())
                    .contains(id.toString().substring(0, 8).toUpperCase(Locale.ROOT), BASE + "/opinions");
            assertThat(mail.whole())
                    .doesNotContain("Zineb", family.toString(), "Nadia", "Kessels", Hesitating.QUESTION);
        });
    }
}
