package be.mille.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A situation that waits for somebody outside always has an owner in the team, and counts its days by itself. */
@MilleTest
class OpenRelaysTests {
    private static final String OWNER = People.HOSPITAL_MIDWIFE;
    private static final LocalDate SOON = TestClock.TODAY.plusDays(3);

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    OpenRelays relays;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheHospitalWithATeam() {
        family = people.as(OWNER, () -> records.open(OpenFamilies.called("Soraya")));
        people.runAs(OWNER, () -> {
            for (var one : List.of(People.MIDWIFE, People.DOCTOR)) {
                join(one, RelationType.HEALTH_CARE);
            }
            join(People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
        });
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void join(String who, RelationType type) {
        relations.add(family, people.get(who).actor(), type, clock.instant(), Proof.AGREED_ORALLY);
    }

    private StartRelay waiting(String kind, Compartment compartment, @Nullable ActorId ask) {
        return new StartRelay(
                UUID.randomUUID(),
                family,
                compartment,
                kind,
                TestClock.TODAY.minusDays(12),
                "Une place en maison maternelle",
                "la maison maternelle",
                SOON,
                ask);
    }

    private RelayId started(StartRelay command) {
        return ((RelayOutcome.Done) people.as(OWNER, () -> relays.start(command))).id();
    }

    private RelayId started() {
        return started(waiting("stay", Compartment.C2, null));
    }

    private ActorId id(String who) {
        return people.get(who).id();
    }

    private OpenRelay seen(String who, RelayId id) {
        return people.as(who, () -> relays.get(family, id));
    }

    @Test
    void theTeamSeesItWithItsDaysAndItsOwnerAndNobodyElseDoes() {
        var id = started();
        var one = seen(People.SOCIAL_WORKER, id);
        assertThat(one.days(TestClock.TODAY)).isEqualTo(12);
        assertThat(one.days(TestClock.TODAY.plusDays(1))).isEqualTo(13);
        assertThat(one.owner()).isEqualTo(id(OWNER));
        assertThat(one.held()).isTrue();
        assertThatThrownBy(() -> seen(People.OTHER_MIDWIFE, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> relays.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.OTHER_MIDWIFE, () -> relays.ofMine()))
                .extracting(OpenRelay::id)
                .doesNotContain(id);
    }

    @Test
    void theSameFormTwiceIsOneOfThem() {
        var command = waiting("stay", Compartment.C2, null);
        assertThat(started(command)).isEqualTo(started(command));
        assertThat(people.as(OWNER, () -> relays.of(family))).hasSize(1);
    }

    @Test
    void whatTouchesJusticeIsForItsAuthorAndThoseWhoAreNamedWhateverWasChosen() {
        var id = started(waiting("decision", Compartment.C2, null));
        for (var one : List.of(People.MIDWIFE, People.DOCTOR, People.SOCIAL_WORKER)) {
            assertThatThrownBy(() -> seen(one, id)).isInstanceOf(NotFoundException.class);
            assertThat(people.as(one, () -> relays.of(family))).isEmpty();
            assertThat(people.as(one, () -> relays.ofMine()))
                    .extracting(OpenRelay::id)
                    .doesNotContain(id);
            assertThatThrownBy(() -> people.as(one, () -> {
                        relays.take(family, id, 0);
                        return 1;
                    }))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(OWNER, () -> relays.ask(family, id, id(People.MIDWIFE), 0)))
                .as("nobody is asked to keep an eye on what she may not know")
                .isEqualTo(new RelayOutcome.Refused(Set.of(RelayProblem.COLLEAGUE_CANNOT_READ)));
        people.runAs(OWNER, () -> clearances.clear(family, id(People.SOCIAL_WORKER), Compartment.C8));
        assertThat(seen(People.SOCIAL_WORKER, id).compartment()).isEqualTo(Compartment.C8);
        assertThatThrownBy(() -> seen(People.DOCTOR, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverIsAskedOwnsItOnceSheAcceptsAndNotBefore() {
        var id = started(waiting("stay", Compartment.C2, id(People.SOCIAL_WORKER)));
        assertThat(seen(OWNER, id).owner()).isEqualTo(id(OWNER));
        assertThat(seen(OWNER, id).askedOf(id(People.SOCIAL_WORKER))).isTrue();
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> {
                    relays.accept(family, id, 1);
                    return 1;
                }))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.SOCIAL_WORKER, () -> relays.accept(family, id, 1));
        assertThat(seen(OWNER, id).owner()).isEqualTo(id(People.SOCIAL_WORKER));
        assertThat(seen(OWNER, id).asked()).isNull();
        assertThatThrownBy(() -> people.as(OWNER, () -> relays.close(family, id, "came", null, 2)))
                .as("she owns it no more")
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(OWNER, () -> relays.course(family, id)))
                .extracting(RelayStep::what)
                .containsExactly(RelayStep.What.OPENED, RelayStep.What.ASKED, RelayStep.What.ACCEPTED);
    }

    @Test
    void aNoComesBackToTheOwnerTheSameDayWithItsWords() {
        var id = started(waiting("stay", Compartment.C2, id(People.DOCTOR)));
        assertThat(people.as(People.DOCTOR, () -> relays.decline(family, id, " ", 1)))
                .isEqualTo(new RelayOutcome.Refused(Set.of(RelayProblem.WORDS_MISSING)));
        people.as(People.DOCTOR, () -> relays.decline(family, id, "En congé", 1));
        var one = seen(OWNER, id);
        assertThat(one.owner()).isEqualTo(id(OWNER));
        assertThat(one.lookOn()).isEqualTo(TestClock.TODAY);
        assertThat(people.as(OWNER, () -> relays.course(family, id)).getLast().words())
                .isEqualTo("En congé");
    }

    @Test
    void anOwnerWhoLeavesTheTeamOwnsNothingAndSomebodyTakesIt() {
        var id = started(waiting("stay", Compartment.C2, id(People.DOCTOR)));
        people.runAs(People.DOCTOR, () -> relays.accept(family, id, 1));
        new Owner(settings)
                .asSuperuser("with gone as (update access.relation set ends_at = starts_at where family = '" + family
                        + "' and actor = '" + id(People.DOCTOR) + "' returning 1) select count(*) from gone");
        assertThat(seen(OWNER, id).held()).isFalse();
        people.runAs(People.MIDWIFE, () -> relays.take(family, id, 2));
        assertThat(seen(OWNER, id).held()).isTrue();
        assertThat(seen(OWNER, id).owner()).isEqualTo(id(People.MIDWIFE));
    }

    @Test
    void itIsLookedAtAgainWithinAMonthAndEndsWithHowItEndedWhichCanBeUndone() {
        var id = started();
        assertThat(people.as(OWNER, () -> relays.look(family, id, TestClock.TODAY.plusDays(60), null, 0)))
                .isEqualTo(new RelayOutcome.Refused(Set.of(RelayProblem.LOOK_FAR)));
        people.as(OWNER, () -> relays.look(family, id, TestClock.TODAY.plusDays(7), "Rappelé, sans réponse", 0));
        clock.forward(Duration.ofDays(9));
        assertThat(seen(OWNER, id).late(TestClock.TODAY.plusDays(9))).isTrue();
        people.as(OWNER, () -> relays.close(family, id, "came", "Une place lundi", 1));
        var over = seen(OWNER, id);
        assertThat(over.open()).isFalse();
        assertThat(over.days(TestClock.TODAY.plusDays(80))).as("the days stop").isEqualTo(21);
        assertThat(people.as(OWNER, () -> relays.ofMine()))
                .extracting(OpenRelay::id)
                .doesNotContain(id);
        people.runAs(OWNER, () -> relays.reopen(family, id, 2));
        assertThat(seen(OWNER, id).open()).isTrue();
        assertThatThrownBy(() -> people.as(OWNER, () -> relays.close(family, id, "came", null, 1)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void onlyWhoeverCoordinatesSaysThatSheKnowsOfIt() {
        var id = started();
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> {
                    relays.told(family, id);
                    return 1;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsWaitedForLiesClosed() {
        var id = started();
        assertThat(new Owner(settings)
                        .strings("select awaited || from_whom from relay.open_relay where id = '" + id + "'")
                        .getFirst())
                .doesNotContain("maison");
    }
}
