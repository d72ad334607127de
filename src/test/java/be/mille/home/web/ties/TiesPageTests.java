package be.mille.home.web.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.family.Persons;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Receiver;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How she lives her ties: as she says it, on the day she says it, for those who may know. */
@MilleTest
class TiesPageTests {
    private static final String HER = People.MIDWIFE;
    private static final String ROLE = "jeanne-mukendi";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Ties ties;

    @Autowired
    Persons persons;

    @Autowired
    Bounds bounds;

    @Autowired
    ApplicationContext context;

    private FamilyId family;
    private Visitor midwife;

    @BeforeEach
    void aFamilyWithADoctor() {
        var homes = new Household(context);
        family = homes.open(HER, "Naïma", TestClock.TODAY.plusDays(60));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(110));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        midwife = new Visitor(port).signIn(people, HER);
    }

    private Map<String, String> form(String how, String on) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "who",
                "COLLEAGUE-" + people.get(People.DOCTOR).id(),
                "how",
                how,
                "on",
                on);
    }

    private String address() {
        return "/families/" + family + "/ties";
    }

    @Test
    void whatSheSaysIsDrawnAndSaidInTheTable() {
        assertThat(midwife.get(address()).body())
                .contains("Pas encore demandé.")
                .doesNotContain("dit-elle le");
        assertThat(midwife.post(address(), form("CUT", "20/11/2026")).statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(address()).body()).contains("Rompu, dit-elle le 20 nov.");
        var around = midwife.get("/families/" + family + "/around").body();
        assertThat(around).contains("ln--cut", "Lien, selon elle", "Rompu");
        assertThat(midwife.get("/families/" + family + "/around?months=-1").body())
                .as("before she said it")
                .doesNotContain("ln--cut");
        assertThat(midwife.get("/families/" + family).body()).contains("lien rompu, selon elle");
    }

    @Test
    void aServiceThatWasAskedIsAmongThoseSheSpeaksOf() {
        var service = Asked.service(context, "cpas-rive-claire-social");
        people.runAs(
                HER,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of("cpas", new Receiver.Service(service))
                                .command()));
        assertThat(midwife.get(address()).body()).contains("Service social, antenne Rive-Claire");
        var said = new HashMap<>(form("STRAINED", "24/11/2026"));
        said.put("who", "SERVICE-" + service);
        assertThat(midwife.post(address(), said).statusCode()).isEqualTo(303);
        assertThat(midwife.get("/families/" + family).body()).contains("ln--strain");
    }

    @Test
    void whoeverNotedItTakesItBackAndWhatWasSaidBeforeStands() {
        midwife.post(address(), form("CLOSE", "18/11/2026"));
        midwife.post(address(), form("STRAINED", "20/11/2026"));
        var last = people.as(HER, () -> persons.card(family).ties()).getLast();
        var doctor = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        doctor.get(address());
        assertThat(doctor.post(address() + "/" + last.id() + "/undo", Map.of()).statusCode())
                .as("somebody else")
                .isEqualTo(404);
        assertThat(midwife.post(address() + "/" + last.id() + "/undo", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(address()).body()).contains("Proche, dit-elle").doesNotContain("Difficile, dit-elle");
    }

    @Test
    void aDayToComeAndNoAnswerAreSaidAtTheFieldWithWhatWasTyped() {
        var answer = midwife.post(address(), form("", "31/12/2026"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez comment elle le dit.", "31/12/2026", "Écrivez le jour");
    }

    @Test
    void aTieToSomebodyWhoIsThereForASubjectLeavesNoTraceForTheOthers() {
        var colleague = people.get(ROLE).actor();
        people.runAs(HER, () -> {
            bounds.addForSubject(family, colleague, Compartment.C3, null, Proof.AGREED);
            ties.note(noted(Compartment.C3));
        });
        assertThat(people.as(HER, () -> persons.card(family).ties())).hasSize(1);
        assertThat(people.as(People.SOCIAL_WORKER, () -> persons.card(family).ties()))
                .isEmpty();
        assertThat(new Visitor(port)
                        .signIn(people, People.SOCIAL_WORKER)
                        .get("/families/" + family + "/around")
                        .body())
                .doesNotContain("ln--cut", "Lien, selon elle");
        assertThatThrownBy(() -> people.runAs(HER, () -> ties.note(noted(Compartment.C2))))
                .as("it cannot be laid where the team reads")
                .isInstanceOf(NotFoundException.class);
    }

    private Ties.Noted noted(Compartment compartment) {
        return new Ties.Noted(
                family,
                UUID.randomUUID(),
                compartment,
                Tie.Kind.COLLEAGUE,
                people.get(ROLE).id().value(),
                Tie.How.CUT,
                TestClock.TODAY);
    }
}
