package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.internal.Invitations;
import be.mille.audit.LogCheckpoints;
import be.mille.audit.proof.Checkpoint;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * T21: the clock of a whole machine is set three days forward or back. What runs by the hour is shut then, the refusal is logged, and the
 * log holds. What somebody shut stays shut: {@link ShutForGoodTests}.
 */
@MilleTest
class SetClockTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;
    private static final String WORKER = People.SOCIAL_WORKER;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Relations relations;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    Invitations invitations;

    @Autowired
    Posts posts;

    @Autowired
    LogCheckpoints checkpoints;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void sheIsAccompaniedAndARecordIsOpenExceptionally() {
        clock.reset();
        new Owner(settings).run("truncate confidentiality.opening, confidentiality.guess, confidentiality.lift");
        clock.set(TestClock.START.minus(Duration.ofDays(10)));
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Horloge")));
        clock.reset();
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        var reference = people.as(People.MIDWIFE, () -> openings.reference(family));
        people.runAs(
                READER,
                () -> openings.open(new ExceptionalOpenings.Request(
                        UUID.randomUUID(), null, null, reference, ExceptionalReason.LIFE, "cette nuit", Set.of())));
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
    }

    /** Control: at the right time each of them is open. */
    @Test
    void atTheRightTimeBothAreOpen() {
        assertThat(open(READER)).isTrue();
        assertThat(open(WORKER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void anExceptionalOpeningIsShutAndTheRefusalLogged(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
        long before = refusals(READER);
        assertThat(open(READER)).isFalse();
        assertThat(refusals(READER)).isGreaterThan(before);
        assertThat(people.as(READER, openings::running)).isEmpty();
        clock.reset();
        assertThat(open(READER))
                .as("back at the right time, within its four hours")
                .isTrue();
    }

    @Test
    void aRelationIsNotOpenBeforeItBeganAndNoSecondAfterItsEnd() {
        clock.set(TestClock.START.minus(Duration.ofDays(3)));
        long before = refusals(WORKER);
        assertThat(open(WORKER)).isFalse();
        assertThat(refusals(WORKER)).isGreaterThan(before);
        assertThat(open(People.MIDWIFE)).as("who was there already").isTrue();
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        assertThat(open(WORKER)).isTrue();
    }

    @Test
    void anInvitationIsNoneBeforeItWasMadeAndNoneAfterItsWeek() {
        var post = people.as(
                People.ADMINISTRATOR,
                () -> posts.add(
                        UUID.randomUUID(),
                        new Post.Fields(
                                "Invitée",
                                "De Demain",
                                be.mille.access.ActorFunction.HOSPITAL_MIDWIFE,
                                null,
                                List.of("fr"),
                                TestClock.TODAY.minusDays(20),
                                null,
                                null)));
        var token = people.as(People.ADMINISTRATOR, () -> invitations.create(post));
        assertThat(invitations.find(token)).isPresent();
        clock.set(TestClock.START.minus(Duration.ofDays(3)));
        assertThat(invitations.find(token)).isEmpty();
        assertThatThrownBy(() -> people.runAs(
                        People.ADMINISTRATOR, () -> invitations.mail(post, token, "elle@example.be", "fr")))
                .isInstanceOf(NotFoundException.class);
        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        assertThat(invitations.find(token)).isPresent();
        clock.set(TestClock.START.plus(Invitations.LENGTH));
        assertThat(invitations.find(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void theLogStaysWholeAndIsSignedFurther(int days) {
        checkpoints.sign();
        long last = checkpoints.after(0).stream()
                .mapToLong(one -> Checkpoint.parse(one.text()).number())
                .max()
                .orElse(0);
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
        open(People.MIDWIFE);
        checkpoints.sign();
        assertThat(checkpoints.after(last)).as("one more").isNotEmpty();
        for (var who : List.of(People.MIDWIFE, READER, WORKER)) {
            assertThat(new Owner(settings).breaks(people.get(who).id().value()))
                    .as(who)
                    .isEmpty();
        }
    }

    private boolean open(String who) {
        try {
            people.as(who, () -> persons.card(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private long refusals(String who) {
        return Long.parseLong(new Owner(settings)
                .strings(
                        "select count(*)::text from audit.entry where actor = ? and outcome = 'DENY'",
                        people.get(who).id().value())
                .getFirst());
    }
}
