package be.mille.home.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.Contact;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Her network as it was, month by month. */
@MilleTest
class NetworkPageTests {
    private static final String HER = People.MIDWIFE;
    private static final String DOCTOR = "Luc Lambrechts";
    private static final String SOCIAL_WORKER = "Sarah Aerts";
    private static final String CPAS = "Service social, antenne Rive-Claire";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private FamilyId family;
    private Visitor midwife;

    @BeforeEach
    void aFamilyWhoseTeamGrew() {
        var homes = new Household(context);
        family = homes.open(HER, "Naïma", TestClock.TODAY.plusDays(60));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(110));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        homes.contact(family, HER, Contact.State.DONE, TestClock.TODAY.minusDays(4), null);
        midwife = new Visitor(port).signIn(people, HER);
    }

    private String page(String months) {
        var answer = midwife.get("/families/" + family + "/around" + months);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String drawn(String page) {
        return page.substring(page.indexOf("<section class=\"card network"), page.indexOf("aria-labelledby=\"rows\""));
    }

    private static String table(String page) {
        return page.substring(page.indexOf("<table"), page.indexOf("</table>"));
    }

    @Test
    void itShowsWhoWasThereThatMonthAndNobodyElseInTheDrawingAndInTheTable() {
        var now = page("");
        assertThat(drawn(now)).contains(DOCTOR, SOCIAL_WORKER, "Aujourd’hui, 24 novembre 2026");
        assertThat(table(now)).contains(DOCTOR, SOCIAL_WORKER, "20 novembre 2026");
        var then = page("?months=-1");
        assertThat(drawn(then)).contains(DOCTOR, "octobre 2026").doesNotContain(SOCIAL_WORKER, ">SA<");
        assertThat(table(then)).contains(DOCTOR).doesNotContain(SOCIAL_WORKER, "20 novembre 2026");
    }

    @Test
    void whoWasThereBothTimesHasTheSamePlace() {
        assertThat(place(page("?months=-1"))).isEqualTo(place(page("")));
    }

    private static String place(String page) {
        var place = Pattern.compile("<text[^>]* x=\"([^\"]+)\" y=\"([^\"]+)\"[^>]*>" + DOCTOR)
                .matcher(drawn(page));
        assertThat(place.find()).as("where he stands").isTrue();
        return place.group(1) + " " + place.group(2);
    }

    @Test
    void whoLeftIsThereUntilThen() {
        people.runAs(HER, () -> relations.end(family, people.get(People.DOCTOR).id(), EndReason.CARE_ENDED));
        assertThat(drawn(page("?months=-1"))).contains(DOCTOR);
        assertThat(drawn(page(""))).doesNotContain(DOCTOR);
        assertThat(table(page("?months=-1"))).contains("24 novembre 2026");
    }

    /** Asked in November, accepted in December, over in January. */
    @Test
    void aRequestIsDashedUntilSomebodySaysYesAndGoneOnceItIsOver() {
        var cpas = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        var id = people.as(
                HER,
                () -> Asked.send(context, Asking.about(family).of("cpas", cpas).command()));
        try {
            clock.forward(Duration.ofDays(16));
            answer(id, ReferralState.ACCEPTED, 0);
            clock.forward(Duration.ofDays(40));
            answer(id, ReferralState.DONE, 1);
            midwife = new Visitor(port).signIn(people, HER);
            assertThat(drawn(page("?months=-3"))).as("October").doesNotContain(CPAS);
            assertThat(drawn(page("?months=-2"))).as("November").contains(CPAS, ">demandé<", "ln--ask");
            assertThat(table(page("?months=-2"))).contains(CPAS, "Une aide, demandé", "24 novembre 2026");
            assertThat(drawn(page("?months=-1"))).as("December").contains(CPAS).doesNotContain(">demandé<", "ln--ask");
            assertThat(drawn(page(""))).as("January").doesNotContain(CPAS);
        } finally {
            clock.reset();
        }
    }

    private void answer(ReferralId id, ReferralState state, int version) {
        Asked.answer(context, People.SOCIAL_WORKER, id, new Answer(state, null, null, null, version));
    }

    @Test
    void withoutJavaScriptTheMonthIsAFieldAndAListOfLinksAndNonsenseIsToday() {
        assertThat(page("?months=-2"))
                .contains("type=\"range\"", "min=\"-3\" max=\"0\"", "value=\"-2\"", "aria-valuetext=\"septembre 2026\"")
                .contains("/around?months=-3", "/around?months=-1", "aria-current=\"date\">septembre 2026<");
        assertThat(drawn(page("?months=hier"))).contains("Aujourd’hui");
        assertThat(drawn(page("?months=7"))).contains("Aujourd’hui");
        assertThat(page("?months=-900")).contains("value=\"-3\"");
    }

    @Test
    void aStrangerFindsWhatIsFoundOfAFamilyThatDoesNotExist() {
        var stranger = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        var hidden = stranger.get("/families/" + family + "/around?months=-1");
        var absent = stranger.get("/families/" + UUID.randomUUID() + "/around?months=-1");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).doesNotContain("Naïma", DOCTOR);
        assertThat(absent.statusCode()).isEqualTo(404);
    }
}
