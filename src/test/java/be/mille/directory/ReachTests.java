package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.ui.Reach;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where it says "call", a number stands, or that none is noted. */
@MilleTest
class ReachTests {
    private static final Reach NOTED = new Reach("+32470123456", "lu, ma 9–12 h", null);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Reaching reaching;

    @Autowired
    HelpServices services;

    @Autowired
    Professionals professionals;

    @Autowired
    Relations relations;

    @Autowired
    PersonRecords records;

    @Autowired
    TestClock clock;

    private Reach before = Reach.UNSAID;

    @BeforeEach
    void nothingIsSaid() {
        before = reach();
        people.runAs(People.SOCIAL_WORKER, () -> reaching.keepMine(Reach.UNSAID));
    }

    @AfterEach
    void asBefore() {
        people.runAs(People.SOCIAL_WORKER, () -> reaching.keepMine(before));
    }

    private Reach reach() {
        return professionals
                .find(people.get(People.SOCIAL_WORKER).id())
                .orElseThrow()
                .reach();
    }

    private FamilyId shared() {
        FamilyId family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Joignable")));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        return family;
    }

    @Test
    void whatSheNotesOnHerAccountStandsInTheTeamOfHerFamilies() {
        var family = shared();
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + family + "/team").body()).contains("Aucun numéro noté.");
        var her = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        her.get("/me");
        assertThat(her.post("/me/reach", Map.of("phone", "0470 12 34 56", "reachedWhen", "lu, ma 9–12 h"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(her.get("/me").body()).contains("0470 12 34 56");
        assertThat(midwife.get("/families/" + family + "/team").body())
                .contains("tel:+32470123456", "0470 12 34 56", "lu, ma 9–12 h");
    }

    @Test
    void aNumberThatCannotExistIsSaidAtTheFieldAndWhatWasTypedStays() {
        var her = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        her.get("/me");
        var answer = her.post("/me/reach", Map.of("phone", "0470 12", "reachedWhen", "le matin"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ce numéro n’existe pas", "0470 12", "le matin");
        assertThat(reach()).isEqualTo(Reach.UNSAID);
    }

    @Test
    void anAdministratorKeepsItForHerOwnHouseAndForNoOther() {
        var elsewhere = services.all().stream()
                .filter(one -> !people.get(People.ADMINISTRATOR).organisation().equals(one.organisation()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> people.runAs(People.ADMINISTRATOR, () -> reaching.keep(elsewhere.id(), NOTED)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(
                        People.ADMINISTRATOR,
                        () -> reaching.keep(people.get(People.OTHER_MIDWIFE).id(), NOTED)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, reaching::servicesOfMine))
                .isInstanceOf(NotFoundException.class);
        var own = people.as(People.ADMINISTRATOR, reaching::servicesOfMine).getFirst();
        var visitor = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        visitor.get("/people/services");
        var form = Map.of("phone", "+33 6 12 34 56 78", "reachedWhen", "", "serviceMail", "onthaal@dienst.example");
        assertThat(visitor.post("/people/services/" + own.id(), form).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/people/services").body())
                .contains("tel:+33612345678", "+33 6 12 34 56 78", "onthaal@dienst.example");
        assertThat(visitor.post("/people/services/" + elsewhere.id(), form).statusCode())
                .isEqualTo(404);
        people.runAs(People.ADMINISTRATOR, () -> reaching.keep(own.id(), own.reach()));
    }
}
