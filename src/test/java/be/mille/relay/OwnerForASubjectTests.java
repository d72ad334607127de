package be.mille.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever is there for one subject owns a relay of it only where all who read it know her to be there. */
@MilleTest
class OwnerForASubjectTests {
    private static final String ROLE = "ana-moldovan";

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    OpenRelays relays;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    private FamilyId family;

    /** The midwife brought her in; the psychologist of the team reads the subject by her function, and so sees her. */
    @BeforeEach
    void aFamilyWithSomebodyForMentalHealth() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR, People.PSYCHOLOGIST);
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, people.get(ROLE).actor(), RelationType.HEALTH_CARE, Compartment.C4, Proof.BROUGHT_IN));
    }

    private ActorId id(String who) {
        return people.get(who).id();
    }

    private RelayOutcome started(String by, @Nullable String ask) {
        var command = new StartRelay(
                UUID.randomUUID(),
                family,
                Compartment.C4,
                "place",
                TestClock.TODAY.minusDays(2),
                "Une place",
                "l’hôpital de jour",
                TestClock.TODAY.plusDays(3),
                ask == null ? null : id(ask));
        return people.as(by, () -> relays.start(command));
    }

    /** The doctor reads what the psychologist wrote, and knows of nobody who is there for it. */
    private RelayId ofThePsychologistReadByTheDoctor() {
        var relay = ((RelayOutcome.Done) started(People.PSYCHOLOGIST, null)).id();
        people.runAs(People.PSYCHOLOGIST, () -> clearances.clear(family, id(People.DOCTOR), Compartment.C4));
        assertThat(people.as(People.DOCTOR, () -> relays.get(family, relay)).owner())
                .isEqualTo(id(People.PSYCHOLOGIST));
        return relay;
    }

    @Test
    void sheIsNeitherOfferedNorAskedWhereSomebodyReadsItWhoDoesNotKnowOfHer() {
        assertThat(people.as(People.PSYCHOLOGIST, () -> relations.of(family)))
                .as("the author sees her")
                .extracting(Relations.Relation::actor)
                .contains(id(ROLE));
        var relay = ofThePsychologistReadByTheDoctor();
        assertThat(people.as(People.PSYCHOLOGIST, () -> relays.colleagues(family, relay)))
                .contains(id(People.DOCTOR))
                .doesNotContain(id(ROLE));
        assertThat(people.as(People.PSYCHOLOGIST, () -> relays.ask(family, relay, id(ROLE), 0)))
                .isInstanceOf(RelayOutcome.Refused.class);
        assertThat(started(People.PSYCHOLOGIST, ROLE)).isInstanceOf(RelayOutcome.Refused.class);
    }

    @Test
    void norDoesSheTakeItHerself() {
        var relay = ofThePsychologistReadByTheDoctor();
        assertThatThrownBy(() -> people.runAs(ROLE, () -> relays.take(family, relay, 0)))
                .isInstanceOf(NotFoundException.class);
    }

    /** Control: who reads what the midwife wrote of it knows whom she brought in. */
    @Test
    void whereSheWasBroughtInByTheAuthorOrWritesHerselfSheOwnsIt() {
        assertThat(started(People.MIDWIFE, ROLE)).isInstanceOf(RelayOutcome.Done.class);
        assertThat(started(ROLE, null)).isInstanceOf(RelayOutcome.Done.class);
    }

    /** As it could be before: whoever does not see her there is not told that nobody looks after it. */
    @Test
    void anOwnerWhomTheReaderDoesNotSeeIsStillThere() {
        var relay = ofThePsychologistReadByTheDoctor();
        new Owner(settings).run("update relay.open_relay set owner = '" + id(ROLE) + "' where id = '" + relay + "'");
        assertThat(people.as(People.DOCTOR, () -> relays.get(family, relay)).held())
                .isTrue();
        new Owner(settings)
                .run("update relay.open_relay set owner = '" + id(People.OTHER_MIDWIFE) + "' where id = '" + relay
                        + "'");
        assertThat(people.as(People.DOCTOR, () -> relays.get(family, relay)).held())
                .as("control")
                .isFalse();
    }
}
