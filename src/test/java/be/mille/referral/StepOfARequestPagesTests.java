package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.careplan.StepId;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of the plan leads from a step to the request that was sent for it. */
@MilleTest
class StepOfARequestPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    ApplicationContext context;

    private FamilyId family;
    private StepId step;

    @BeforeEach
    void aFamilyWithAStep() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
        step = new Household(context)
                .step(family, People.MIDWIFE, "money", "Une aide", People.MIDWIFE, TestClock.TODAY.plusDays(8));
    }

    @Test
    void onceARequestWasSentTheStepLeadsThereAndAsksNobodyElse() {
        assertThat(card(People.MIDWIFE)).contains(ask()).doesNotContain("Voir la demande");
        var id = sent(Asking.about(family).step(step));
        assertThat(card(People.MIDWIFE))
                .contains("/referrals/" + id, "Voir la demande")
                .doesNotContain(ask());
    }

    @Test
    void onceItWasTakenBackOneMayAskAgainAndStillSeesWhatWasAsked() {
        var id = sent(Asking.about(family).step(step));
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, Reason.BY_MISTAKE, 0));
        assertThat(card(People.MIDWIFE)).contains(ask(), "/referrals/" + id);
    }

    @Test
    void aRequestOfWhichTheReaderMayNotKnowIsNotThere() {
        var to = new Receiver.Colleague(people.get("bram-verlinden").id());
        var id = sent(Asking.about(family)
                .subject(Compartment.C3)
                .of("violence-support", to)
                .step(step));
        assertThat(card(People.DOCTOR)).contains(ask()).doesNotContain("/referrals/" + id, "Voir la demande");
        assertThat(card(People.MIDWIFE)).as("negative control: whoever asked").contains("/referrals/" + id);
    }

    private ReferralId sent(Asking asking) {
        return people.as(People.MIDWIFE, () -> Asked.send(context, asking.command()));
    }

    private String ask() {
        return "/referrals/new?step=" + step;
    }

    private String card(String reader) {
        var page = new Visitor(port)
                .signIn(people, reader)
                .get("/families/" + family + "/plan")
                .body();
        int from = page.indexOf("id=\"" + step + "\"");
        return page.substring(from, page.indexOf("</li>", from));
    }
}
