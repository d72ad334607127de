package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The same restricted help, asked for by two who must not know of each other. */
@MilleTest
class AskedTwiceTests {
    private static final String LINE = "La même aide est demandée deux fois";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Clearances clearances;

    @Autowired
    Mandates mandates;

    @Autowired
    AskedTwice twice;

    @Autowired
    TestClock clock;

    FamilyId family;

    @BeforeEach
    void theMidwifeCoordinatesAndTwoAsked() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.OTHER_MIDWIFE, People.DOCTOR);
        people.runAs(
                People.MIDWIFE,
                () -> mandates.propose(new ProposeMandate(
                        UUID.randomUUID(),
                        family,
                        people.get(People.MIDWIFE).id(),
                        null,
                        new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(9)),
                        TestClock.TODAY.plusDays(200),
                        null)));
        asks(People.MIDWIFE);
        clock.forward(Duration.ofMinutes(1));
        asks(People.OTHER_MIDWIFE);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void asks(String who) {
        people.runAs(
                who,
                () -> Asked.send(
                        context,
                        Asked.command(
                                family,
                                UUID.randomUUID(),
                                Compartment.C3,
                                "violence-support",
                                new Receiver.Colleague(
                                        people.get("bram-verlinden").id()),
                                Asked.told("Une place au refuge", null))));
    }

    private List<FamilyId> seenBy(String who) {
        return people.as(who, () -> twice.ofMine()).stream()
                .map(AskedTwice.Twice::family)
                .filter(family::equals)
                .toList();
    }

    private String day(String who) {
        return new Visitor(port).signIn(people, who).get("/?all=TODAY").body();
    }

    @Test
    void whoeverCoordinatesIsToldOnceBothAreOpenToHerAndNobodyElseIs() {
        for (var who : List.of(People.MIDWIFE, People.OTHER_MIDWIFE, People.DOCTOR)) {
            assertThat(seenBy(who)).as(who).isEmpty();
            assertThat(day(who)).as(who).doesNotContain(LINE);
        }
        var midwife = people.get(People.MIDWIFE).id();
        people.runAs(People.OTHER_MIDWIFE, () -> clearances.clear(family, midwife, Compartment.C3));
        assertThat(seenBy(People.MIDWIFE)).hasSize(1);
        assertThat(day(People.MIDWIFE)).contains(LINE);
        assertThat(people.as(People.MIDWIFE, () -> twice.ofMine()))
                .filteredOn(one -> family.equals(one.family()))
                .as("why is for whoever wrote it: not all who read hers read the first")
                .singleElement()
                .satisfies(one -> assertThat(one.although()).isNull());
        var doctor = people.get(People.DOCTOR).id();
        people.runAs(People.OTHER_MIDWIFE, () -> clearances.clear(family, doctor, Compartment.C3));
        assertThat(seenBy(People.DOCTOR)).as("cleared for one of them").isEmpty();
        people.runAs(People.MIDWIFE, () -> clearances.clear(family, doctor, Compartment.C3));
        assertThat(day(People.DOCTOR))
                .as("cleared for both, coordinates nothing")
                .doesNotContain(LINE);
        assertThat(day(People.OTHER_MIDWIFE)).doesNotContain(LINE);
    }
}
