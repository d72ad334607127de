package be.mille.proof;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** T21: what somebody ended, took back or shut out stays so when the clock of the machine is set three days back afterwards. */
@MilleTest
class ShutForGoodTests {
    private static final Instant THREE_DAYS_BACK = TestClock.START.minus(Duration.ofDays(3));

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Access access;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Clearances clearances;

    @Autowired
    Posts posts;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @BeforeEach
    void sheIsAccompaniedSinceElevenDays() {
        clock.set(TestClock.START.minus(Duration.ofDays(11)));
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Horloge")));
        clock.reset();
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    /** What somebody did that shuts a record to a colleague, or to somebody who steps back herself. */
    enum Act {
        WITHDRAWN((t, who) -> t.relations.end(t.family, who.id(), EndReason.WITHDRAWN)),
        KEPT_AWAY((t, who) -> t.exclusions.exclude(t.family, List.of(who.id()))),
        HOUSE_KEPT_AWAY((t, who) -> t.exclusions.exclude(t.family, who.organisation())),
        STEPPED_BACK((t, who) -> CurrentActor.runAs(who, () -> t.exclusions.exclude(t.family, List.of(who.id())))),
        LEFT((t, who) ->
                t.people.runAs(People.ADMINISTRATOR, () -> t.posts.leave(who.id(), TestClock.TODAY.minusDays(1), 1)));

        private final BiConsumer<ShutForGoodTests, Actor> done;

        Act(BiConsumer<ShutForGoodTests, Actor> done) {
            this.done = done;
        }
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whatSomebodyShutStaysShutByAClockSetBackAndTheRefusalIsLogged(Act act) {
        var colleague = colleagueOfLongAgo();
        clock.set(THREE_DAYS_BACK);
        assertThat(open(colleague))
                .as("control: as long as nobody did anything")
                .isTrue();
        clock.reset();
        assertThat(open(colleague)).isTrue();
        people.runAs(People.MIDWIFE, () -> act.done.accept(this, colleague));
        assertThat(open(colleague)).isFalse();
        long before = refusals(colleague.id());
        clock.set(THREE_DAYS_BACK);
        assertThat(open(colleague)).isFalse();
        assertThat(refusals(colleague.id())).isGreaterThan(before);
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .as("nor is it said that she can read")
                .noneMatch(one -> one.actor().equals(colleague.id()));
    }

    /** What a service reads without accompanying anybody: requests ask whether it is kept away, and nothing else. */
    @Test
    void aHouseThatIsKeptAwayIsSoFromRequestsByAClockSetBack() {
        var colleague = colleagueOfLongAgo();
        assertThat(keptAwayFromRequests(colleague)).isFalse();
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, colleague.organisation()));
        clock.set(THREE_DAYS_BACK);
        assertThat(keptAwayFromRequests(colleague)).isTrue();
    }

    private boolean keptAwayFromRequests(Actor who) {
        return OneHuman.as(
                who,
                () -> Objects.requireNonNull(transactions.execute(
                        _ -> sql.find(Boolean.class, "select referral.kept_away(:family)", p("family", family))
                                .orElseThrow())));
    }

    @Test
    void aSubjectTakenOutStaysOutByAClockSetBackAndAnEndThatWasOnlyForeseenComesByTheClock() {
        var colleague = colleagueOfLongAgo();
        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, colleague.id(), Set.of(Compartment.C2)));
        people.runAs(
                People.MIDWIFE, () -> bounds.endBy(family, colleague.id(), TestClock.START.plus(Duration.ofDays(1))));
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        assertThat(open(colleague)).isFalse();
        clock.set(THREE_DAYS_BACK);
        assertThat(open(colleague)).isTrue();
        assertThat(knows(colleague, Compartment.C1)).isTrue();
        assertThat(knows(colleague, Compartment.C2)).isFalse();
    }

    @Test
    void whoeverIsNamedNoMoreForSomethingRestrictedIsNotByAClockSetBack() {
        var colleague = colleagueOfLongAgo();
        clock.set(TestClock.START.minus(Duration.ofDays(4)));
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, colleague.id(), Compartment.C3);
        });
        assertThat(knows(colleague, Compartment.C3)).isTrue();
        clock.reset();
        people.runAs(People.MIDWIFE, () -> bounds.narrow(family, colleague.id(), Set.of(Compartment.C3)));
        clock.set(THREE_DAYS_BACK);
        assertThat(open(colleague)).isTrue();
        assertThat(knows(colleague, Compartment.C3)).isFalse();
        assertThat(people.as(People.MIDWIFE, () -> clearances.named(family))).isEmpty();
    }

    /** Somebody of the hospital, who accompanies her since ten days. */
    private Actor colleagueOfLongAgo() {
        var post = people.as(
                People.ADMINISTRATOR,
                () -> posts.add(
                        UUID.randomUUID(),
                        new Post.Fields(
                                "Depuis",
                                "Longtemps",
                                ActorFunction.HOSPITAL_MIDWIFE,
                                null,
                                List.of("fr"),
                                TestClock.TODAY.minusDays(20),
                                null,
                                null)));
        var colleague = posts.current(post).orElseThrow();
        clock.set(TestClock.START.minus(Duration.ofDays(10)));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(family, colleague, RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
        clock.reset();
        return colleague;
    }

    private record Reading() implements Action {
        @Override
        public String code() {
            return "test.read";
        }

        @Override
        public boolean writes() {
            return false;
        }
    }

    private boolean knows(Actor who, Compartment compartment) {
        return OneHuman.as(who, () -> access.offers(new Reading(), family, compartment));
    }

    private boolean open(Actor who) {
        try {
            CurrentActor.runAs(who, () -> persons.card(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private long refusals(ActorId who) {
        return Long.parseLong(new Owner(settings)
                .strings("select count(*)::text from audit.entry where actor = ? and outcome = 'DENY'", who.value())
                .getFirst());
    }
}
