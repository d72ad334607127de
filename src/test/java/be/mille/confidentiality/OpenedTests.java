package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Looks;
import be.mille.access.Looks.Opened;
import be.mille.access.Proof;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.kernel.FamilyId;
import be.mille.referral.Inbox;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The looks say which pages were opened, and nothing of what only some may know of. */
@MilleTest
class OpenedTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    Looks looks;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheMidwifeWithADoctor() {
        family = OpenFamilies.withTeam(context, "Opened", Proof.BROUGHT_IN, People.DOCTOR);
    }

    /** What the midwife is shown of somebody else. */
    private Set<Opened> opened(String who) {
        var other = people.get(who);
        return people.as(People.MIDWIFE, () -> looks.of(family, TestClock.START.minusSeconds(1))).stream()
                .filter(one -> one.organisation().equals(other.organisation())
                        && one.function().equals(other.function()))
                .findFirst()
                .map(Looks.Look::opened)
                .orElse(Set.of());
    }

    /** What a page asks that has no word: for whoever sees this fail. */
    private String logged() {
        return String.join(
                " ",
                new Owner(settings)
                        .strings(
                                "select distinct action from audit.entry where family = ? and function = 'GENERAL_PRACTITIONER'",
                                family.value()));
    }

    @ParameterizedTest
    @CsvSource({
        "/plan,PLAN",
        "/screenings,SCREENINGS",
        "/contacts,CONTACTS",
        "/team,TEAM",
        "/access,READERS",
    })
    void aPageThatEverybodyAroundHerCanOpenHasItsWord(String page, Opened word) {
        new Visitor(port).signIn(people, People.DOCTOR).get("/families/" + family + page);
        assertThat(opened(People.DOCTOR)).as(() -> logged()).containsExactlyInAnyOrder(Opened.RECORD, word);
    }

    @ParameterizedTest
    @CsvSource({"''", "/plan/crisis", "/consent", "/notes", "/referrals", "/opinions"})
    void everythingElseIsTheRecord(String page) {
        new Visitor(port).signIn(people, People.DOCTOR).get("/families/" + family + page);
        assertThat(opened(People.DOCTOR)).containsExactly(Opened.RECORD);
    }

    /** The day of a hidden act reads like a day without it, by a form and without one. */
    @Test
    void whatIsWrittenAddsNoWord() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get("/families/" + family + "/team");
        var before = opened(People.DOCTOR);
        assertThat(before).containsExactlyInAnyOrder(Opened.RECORD, Opened.TEAM);
        people.runAs(People.DOCTOR, () -> plans.add(AddNeed.free(family, "violence", null)));
        doctor.post(
                "/families/" + family + "/plan/needs",
                Map.of("key", UUID.randomUUID().toString(), "domain", "violence"));
        assertThat(opened(People.DOCTOR)).isEqualTo(before);
    }

    @Test
    void aRequestReceivedHasItsWordWhereItLiesInTheOpenAndNoneOfItsLineElsewhere() {
        var receiver = "bram-verlinden";
        var hidden = sent(receiver, Compartment.C3, "violence-support");
        people.as(receiver, () -> inbox.get(hidden));
        assertThat(people.as(People.DOCTOR, () -> looks.of(family, TestClock.START.minusSeconds(1))).stream()
                        .map(Looks.Look::organisation))
                .as("whoever may not know the subject")
                .doesNotContain(people.get(receiver).organisation());
        assertThat(opened(receiver)).doesNotContain(Opened.REQUEST);
        var open = sent(receiver, Compartment.C2, "shelter");
        people.as(receiver, () -> inbox.get(open));
        assertThat(opened(receiver)).contains(Opened.REQUEST);
    }

    private ReferralId sent(String receiver, Compartment compartment, String kind) {
        return people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        context,
                        Asked.command(
                                family,
                                UUID.randomUUID(),
                                compartment,
                                kind,
                                new Receiver.Colleague(people.get(receiver).id()),
                                Asked.told("Une place au refuge", null))));
    }
}
