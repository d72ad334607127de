package be.mille.account;

import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Exclusions;
import be.mille.access.Exclusions.Exclusion;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whom she keeps away is kept away in a post that she takes later, too. */
@MilleTest
class KeptAwayInEveryPostTests {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final String house = "Maison " + UUID.randomUUID();
    private final String elsewhere = "Ailleurs " + UUID.randomUUID();

    OneHuman midwife;
    Actor first;
    FamilyId family;

    @BeforeEach
    void aMidwifeWhoAccompaniesHer() {
        clock.set(TestClock.START.minus(Duration.ofDays(9)));
        midwife = new OneHuman(operator, persons, professionals);
        first = midwife.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Loin")));
        accompanies(first);
        clock.reset();
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private void accompanies(Actor who) {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(family, who, RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
    }

    private void keepsAway(Actor who) {
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(who.id())));
    }

    private boolean open(Actor who) {
        try {
            as(who, () -> families.get(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private List<ActorId> away() {
        return people.as(People.MIDWIFE, () -> exclusions.of(family)).stream()
                .map(Exclusion::actor)
                .toList();
    }

    private Outcome breaksTheGlass(Actor who) {
        var reference = people.as(People.MIDWIFE, () -> openings.reference(family));
        return as(
                who,
                () -> openings.open(new ExceptionalOpenings.Request(
                        UUID.randomUUID(),
                        null,
                        null,
                        reference,
                        ExceptionalReason.LIFE,
                        "Arrivée inconsciente cette nuit.",
                        Set.of())));
    }

    @Test
    void whoeverIsKeptAwayAndTakesAnotherPostIsKeptAwayThereBeforeSheOpensAnything() {
        keepsAway(first);
        clock.forward(Duration.ofDays(30));
        var second = midwife.hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        assertThat(away()).containsExactlyInAnyOrder(first.id(), second.id());
        accompanies(second);
        assertThat(open(second)).isFalse();
        assertThat(breaksTheGlass(second)).isInstanceOf(Outcome.Absent.class);
        assertThatThrownBy(() -> CurrentActor.runAs(second, () -> exclusions.of(family)))
                .as("nor does she learn why")
                .isInstanceOf(NotFoundException.class);
        assertThat(lines(second)).as("in the log, of no family").containsExactly("EXCLUDED ");
    }

    @Test
    void aPostOfSomebodyElseInTheSameHouseStaysOpenAndSoDoesHersWhereNobodyIsKeptAway() {
        keepsAway(first);
        var stranger = new OneHuman(operator, persons, professionals).hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        accompanies(stranger);
        assertThat(open(stranger)).isTrue();
        people.runAs(People.MIDWIFE, () -> exclusions.of(family).forEach(one -> exclusions.lift(family, one.id())));
        clock.forward(Duration.ofMinutes(1));
        var second = midwife.hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        accompanies(second);
        assertThat(open(second)).as("what was lifted before is carried nowhere").isTrue();
        assertThat(lines(second)).isEmpty();
    }

    /** The post was kept away before anybody signed in with it: then it is she, in all her posts. */
    @Test
    void whatWasSaidOfAPostBeforeSheTookItReachesHerOtherPosts() {
        assertThat(open(first)).isTrue();
        var offered = operator.invite(new InvitedByOperator.Invite(
                        elsewhere,
                        List.of(ActorFunction.HOSPITAL_MIDWIFE),
                        "OTHER",
                        "1000",
                        "Bruxelles",
                        "centre-west",
                        "Ada",
                        "Plus Tard",
                        "http://x"))
                .getFirst();
        keepsAway(professionals.find(offered.actor()).orElseThrow().actor());
        assertThat(open(first)).as("nobody knows yet whose post it is").isTrue();
        midwife.comes(offered.address().substring(offered.address().lastIndexOf('/') + 1));
        assertThat(open(first)).isFalse();
    }

    /** A clock that goes back changes nothing of it. */
    @Test
    void itHoldsWhateverTheClockSaysAfterwards() {
        keepsAway(first);
        var second = midwife.hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        clock.set(TestClock.START.minus(Duration.ofDays(3)));
        accompanies(second);
        assertThat(open(second)).isFalse();
        assertThat(open(first)).isFalse();
    }

    private List<String> lines(Actor who) {
        return new Owner(settings)
                .strings(
                        "select reason || ' ' || coalesce(family::text, '') from audit.entry where actor = ? and action = 'account.kept-away-too'",
                        who.id().value());
    }
}
