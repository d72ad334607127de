package be.mille.home.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.careplan.CarePlans;
import be.mille.careplan.StepId;
import be.mille.home.Household;
import be.mille.home.Statements;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What was asked of others stands where one looks first: around her, on her thread, in what is awaited and in what was done. */
@MilleTest
class RequestsInTheRecordTests {
    private static final String HER = People.MIDWIFE;
    private static final String CPAS = "Service social, antenne Rive-Claire";
    private static final String NEED = "La garantie locative";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private Household homes;
    private FamilyId family;

    @BeforeEach
    void aFamilyWithATeam() {
        homes = new Household(context);
        family = homes.open(HER, "Amal", TestClock.TODAY.plusDays(88));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(110));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void whatBelongsToNoStepIsDrawnUntilItIsOver() {
        var id = sent(Asking.about(family).of("cpas", cpas()).need(NEED));
        assertThat(panel("around")).contains(CPAS, ">demandé<", "ln--ask", "/referrals/" + id);
        assertThat(panel("life")).contains(CPAS, ">demandé le 24 nov.<");
        assertThat(panel("expected"))
                .contains(CPAS, "répondre : " + NEED, "avant le 1", "/referrals/" + id)
                .doesNotContain("retard");
        assertThat(panel("undertaken")).contains(NEED + ", " + CPAS, "demandée");

        answer(id, new Answer(ReferralState.WAITING, null, null, TestClock.TODAY.plusDays(20), 0));
        assertThat(panel("around")).contains(">liste d’attente<", "ln--ask");
        assertThat(panel("life")).contains(">sur liste d’attente<");
        assertThat(panel("expected")).contains("place attendue : " + NEED, "vers le 14 déc.");

        answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 1));
        assertThat(panel("around")).contains(CPAS, ">a accepté<").doesNotContain("ln--ask");
        assertThat(panel("life")).contains(">a accepté le 24 nov.<");
        assertThat(panel("expected")).doesNotContain(CPAS);

        answer(id, new Answer(ReferralState.DONE, null, null, null, 2));
        assertThat(panel("around")).doesNotContain(CPAS);
        assertThat(panel("expected")).contains("Vous", "lire la réponse de " + CPAS);
        assertThat(panel("undertaken")).contains(NEED + ", " + CPAS, "terminée");
    }

    @Test
    void aColleagueSomebodyOutsideAndSeveralAtOnceAreDrawnAsWell() {
        var colleague = people.get(People.PSYCHOLOGIST);
        sent(Asking.about(family).of("perinatal-psychology", new Receiver.Colleague(colleague.id())));
        sent(Asking.about(family).of("maison-medicale", new Receiver.Outside("Maison du Canal", "02 000 00 00")));
        sent(Asking.about(family).of("family-planning", Asked.together(context, "coquelune", "saponaire")));
        assertThat(panel("around"))
                .contains(colleague.name(), "Maison du Canal", "Planning familial", ">à 2 services<")
                .contains("5 personnes et services");
        assertThat(panel("expected")).contains(colleague.name(), "Maison du Canal", "2 services à la fois");
        assertThat(panel("life")).contains(colleague.name(), "Maison du Canal");
    }

    @Test
    void whatIsLateIsSaidInWords() {
        var id = sent(Asking.about(family).of("cpas", cpas()).need(NEED));
        clock.forward(Duration.ofDays(9));
        assertThat(panel("expected")).contains("2 jours de retard", "c’était pour le 1", "/referrals/" + id);
        answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        assertThat(panel("expected")).doesNotContain(NEED);
        clock.forward(Duration.ofDays(22));
        assertThat(panel("expected")).contains("commencer : " + NEED, "rien n’a commencé", "a accepté le 3 déc.");
    }

    @Test
    void aStepThatBelongsToARequestIsDrawnAndToldOnce() {
        var step = homes.step(family, HER, "housing", NEED, HER, TestClock.TODAY.plusDays(10));
        sent(Asking.about(family).of("cpas", cpas()).step(step).need(NEED));
        assertThat(progress(step)).isTrue();
        assertThat(panel("undertaken").split(NEED, -1)).hasSize(2);
        assertThat(panel("around")).contains("3 personnes et services");
    }

    @Test
    void whoeverWasAskedForTwoThingsIsDrawnOnceAndAsFarAsTheBetterAnswer() {
        var first = sent(Asking.about(family).of("cpas", cpas()).need(NEED));
        sent(Asking.about(family).of("cpas", cpas()).need("Une aide médicale").although("autre chose"));
        answer(first, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        assertThat(panel("around"))
                .contains("3 personnes et services", ">a accepté<")
                .doesNotContain("ln--ask");
    }

    @Test
    void whatIsRestrictedLeavesNoTraceForWhoeverMayNotKnow() {
        var before = page(People.DOCTOR, "");
        var through = page(People.DOCTOR, "/around");
        var team = page(People.DOCTOR, "/team");
        var to = new Receiver.Colleague(people.get("bram-verlinden").id());
        var id = sent(Asking.about(family)
                .subject(Compartment.C3)
                .of("violence-support", to)
                .need("Une place au refuge"));
        answer("bram-verlinden", id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        assertThat(page(People.DOCTOR, "")).isEqualTo(before);
        assertThat(page(People.DOCTOR, "/around")).isEqualTo(through);
        assertThat(page(People.DOCTOR, "/team")).isEqualTo(team);
        assertThat(page(HER, ""))
                .as("negative control: whoever asked")
                .contains("Bram Verlinden", "Une place au refuge");
    }

    @Test
    void howManyRequestsThereAreDoesNotChangeHowOftenThePageAsks() {
        sent(Asking.about(family).of("cpas", cpas()));
        sent(Asking.about(family).of("maison-medicale", new Receiver.Outside("Maison 0", "02 000 00 00")));
        int few = statements();
        for (int more = 1; more < 5; more++) {
            sent(Asking.about(family)
                    .of("maison-medicale", new Receiver.Outside("Maison " + more, "02 000 00 00"))
                    .although("encore"));
            sent(Asking.about(family).of("cpas", cpas()).although("encore"));
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        var visitor = new Visitor(port).signIn(people, HER);
        visitor.get("/families/" + family);
        try (var statements = new Statements()) {
            visitor.get("/families/" + family);
            return statements.sent().size();
        }
    }

    @Test
    void whatSheTookBackIsOnlyToldAsTakenBack() {
        var id = sent(Asking.about(family).of("cpas", cpas()).need(NEED));
        people.runAs(HER, () -> referrals.cancel(family, id, Reason.BY_MISTAKE, 0));
        assertThat(panel("around")).doesNotContain(CPAS);
        assertThat(panel("expected")).doesNotContain(NEED);
        assertThat(panel("undertaken")).contains("retirée");
    }

    private boolean progress(StepId step) {
        return people.as(HER, () -> context.getBean(CarePlans.class).undertaken(family, "fr")).stream()
                .anyMatch(one -> one.id().equals(step));
    }

    private Receiver cpas() {
        return new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
    }

    private ReferralId sent(Asking asking) {
        return people.as(HER, () -> Asked.send(context, asking.command()));
    }

    private void answer(ReferralId id, Answer answer) {
        answer(People.SOCIAL_WORKER, id, answer);
    }

    private void answer(String who, ReferralId id, Answer answer) {
        Asked.answer(context, who, id, answer);
    }

    private String panel(String id) {
        var page = page(HER, "");
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private String page(String reader, String path) {
        var body = new Visitor(port)
                .signIn(people, reader)
                .get("/families/" + family + path)
                .body();
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF").replaceAll("nonce-[^\"']+", "NONCE");
    }
}
