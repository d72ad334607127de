package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.InvitedByOperator.Invite;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation with a name that would do harm is shown as it is called, on every page, and stands in no mail. */
class MaliciousNameTests extends MailTest {
    private static final List<String> OF_A_FAMILY = List.of(
            "",
            "/around",
            "/team",
            "/access",
            "/consent",
            "/consent/withdraw",
            "/share",
            "/history",
            "/plan",
            "/opinions/new",
            "/referrals/new",
            "/handovers/new",
            "/coordination/new",
            "/notes/new");
    /** Directions a reader of right-to-left scripts may need, and whoever wants to turn a line around as well. */
    private static final String TURNED = "\u202Etxet\u202C";

    @LocalServerPort
    int port;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Organisations organisations;

    @Autowired
    Professionals professionals;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    private final String mark = "Zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private final String name = mark + "\"></title><script>window.ran=1</script>'{0} {1,choice,0#x} ${ran} <b>" + mark;
    private InvitedByOperator.Link invited;
    private Professional midwife;
    private Professional administrator;

    @BeforeEach
    void anOrganisationByThisName() {
        invited = operator.invite(new Invite(
                        name + TURNED,
                        List.of(ActorFunction.ORGANISATION_ADMINISTRATOR),
                        "OTHER",
                        "1000",
                        "Bruxelles",
                        "centre-west",
                        "Ada",
                        "Essai",
                        "http://x"))
                .getFirst();
        midwife = comes(ActorFunction.INDEPENDENT_MIDWIFE, true);
        administrator = comes(ActorFunction.ORGANISATION_ADMINISTRATOR, true);
    }

    @AfterEach
    void nobodySignsInForItAnyMore() {
        for (var one : List.of(midwife, administrator)) {
            professionals.save(saved(one.id(), one.code(), one.function(), false));
        }
    }

    private Professional comes(ActorFunction function, boolean signsIn) {
        var id = new ActorId(UUID.randomUUID());
        var one = saved(id, id.toString(), function, signsIn);
        professionals.save(one);
        return one;
    }

    private Professional saved(ActorId id, String code, ActorFunction function, boolean signsIn) {
        var place = professionals.find(invited.actor()).orElseThrow();
        return Professional.withoutReach(
                id,
                code,
                "Ada",
                "Essai",
                function,
                place.organisation(),
                place.house(),
                List.of("fr"),
                Map.of(),
                signsIn);
    }

    @Test
    void itIsShownAsItIsCalledAndNothingOfItRuns() {
        var hers = new Visitor(port).signIn(people, midwife.code());
        var family = people.as(midwife.code(), () -> records.open(OpenFamilies.called("Nommée")));
        people.runAs(
                midwife.code(),
                () -> relations.add(
                        family,
                        people.get(People.MIDWIFE).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        hers.get("/families/" + family);
        var colleague = new Visitor(port).signIn(people, People.MIDWIFE);
        var admin = new Visitor(port).signIn(people, administrator.code());

        var shown = new ArrayList<String>();
        look("/sign-in", new Visitor(port), shown);
        look(URI.create(invited.address()).getPath(), new Visitor(port), shown);
        look("/people", admin, shown);
        look("/people/new", admin, shown);
        for (var page : List.of("/", "/me", "/families", "/network", "/requests")) {
            look(page, hers, shown);
        }
        for (var page : OF_A_FAMILY) {
            look("/families/" + family + page, hers, shown);
            look("/families/" + family + page, colleague, shown);
        }
        assertThat(shown)
                .as("pages that name it")
                .contains("/sign-in", "/people", "/families/" + family + "/team", "/families/" + family + "/access")
                .hasSizeGreaterThan(8);
    }

    /** Every place where the name stands has it whole, escaped and with its directions taken out. */
    private void look(String path, Visitor visitor, List<String> shown) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var body = answer.body();
        assertThat(body).as(path).doesNotContain("<script>window.ran", "<b>" + mark, "\u202E", "txet\u202C");
        var plain = body.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        int marks = plain.split(mark, -1).length - 1;
        assertThat(plain.split(java.util.regex.Pattern.quote(name), -1).length - 1)
                .as("%s shows it as it is called", path)
                .isEqualTo(marks / 2);
        if (marks > 0) {
            shown.add(path);
        }
    }

    @Test
    void anInvitationByMailDoesNotSayIt() {
        var admin = new Visitor(port).signIn(people, administrator.code());
        var page =
                admin.post("/people/" + midwife.id() + "/invitation", Map.of()).body();
        var token = page.replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        admin.post("/people/" + midwife.id() + "/invitation/mail", Map.of("token", token, "mail", "ada@work.example"));
        rounds.sendWhatIsDue();
        assertThat(POST.collect())
                .hasSize(1)
                .allSatisfy(mail ->
                        assertThat(mail.whole()).contains("/invitation/").doesNotContain(mark, "window.ran", "{0}"));
    }
}
