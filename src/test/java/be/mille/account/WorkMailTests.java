package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.testing.MailTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An invitation by mail, and where a professional wants to be written to. */
class WorkMailTests extends MailTest {
    private static final Pattern LINK = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    Posts posts;

    @Autowired
    WorkMail mail;

    private UUID somebody() {
        var fields = new Post.Fields(
                "Amal",
                "Benali",
                be.mille.access.ActorFunction.PRIMARY_CARE_NURSE,
                null,
                List.of("nl"),
                TestClock.TODAY,
                null,
                null);
        return people.as(People.ADMINISTRATOR, () -> posts.add(UUID.randomUUID(), fields))
                .value();
    }

    private static String token(String page) {
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void anInvitationGoesByMailTooAndNamesNobody() {
        var path = "/people/" + somebody() + "/invitation";
        var administrator = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        var shown = administrator.post(path, Map.of()).body();
        var token = token(shown);
        assertThat(shown).contains("L’envoyer aussi par courriel");

        var wrong = administrator.post(path + "/mail", Map.of("token", token, "mail", "amal"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(token(wrong.body())).isEqualTo(token);

        var form = Map.of("token", token, "mail", "amal@work.example");
        assertThat(administrator.post(path + "/mail", form).body()).contains("Le courriel part maintenant", token);
        administrator.post(path + "/mail", form);
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo("[amal@work.example]");
            assertThat(one.subject()).isEqualTo("Een uitnodiging voor u");
            assertThat(one.text()).contains(BASE + "/invitation/" + token);
            assertThat(one.whole()).doesNotContain("Amal Benali", "Benali", "Servais");
        });
        assertThat(new Visitor(port).get("/invitation/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseSendsAnInvitationAndNoTokenOfAnotherPostDoes() {
        var one = somebody();
        var other = somebody();
        var administrator = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        var token = token(
                administrator.post("/people/" + one + "/invitation", Map.of()).body());
        var form = Map.of("token", token, "mail", "amal@work.example");
        assertThat(administrator
                        .post("/people/" + other + "/invitation/mail", form)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .post("/people/" + one + "/invitation/mail", form)
                        .statusCode())
                .isEqualTo(404);
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
    }

    @Test
    void aMailboxIsGivenAndTakenAwayByWhoItBelongsTo() {
        var she = new Visitor(port).signIn(people, People.PSYCHOLOGIST);
        var id = people.get(People.PSYCHOLOGIST).id();
        she.get("/me");
        assertThat(she.post("/me/mail", Map.of("mail", "", "digest", "DAILY")).body())
                .contains("Pour recevoir ce mot, donnez une adresse");
        var wrong = she.post("/me/mail", Map.of("mail", "helene at work", "digest", "DAILY"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("helene at work");
        assertThat(she.post("/me/mail", Map.of("mail", "helene@work.example", "digest", "DAILY"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(she.get("/me").body()).contains("helene@work.example");
        assertThat(mail.wantNews(TestClock.TODAY)).contains(id);
        she.post("/me/mail", Map.of("mail", "helene@work.example", "digest", "WEEKLY"));
        assertThat(mail.wantNews(TestClock.TODAY)).doesNotContain(id);
        assertThat(mail.wantNews(TestClock.TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY))))
                .contains(id);
        she.post("/me/mail", Map.of("mail", ""));
        assertThat(she.get("/me").body()).doesNotContain("helene@work.example");
        assertThat(mail.wantNews(TestClock.TODAY)).doesNotContain(id);
    }
}
