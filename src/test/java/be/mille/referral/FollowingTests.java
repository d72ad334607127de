package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Joining what somebody else asked for, instead of asking again. */
@MilleTest
class FollowingTests {
    private static final String JOINS = People.SOCIAL_WORKER;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    Following following;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private FamilyId family;
    private ReferralId request;

    @BeforeEach
    void aRequestOfTheMidwife() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Suivie", TestClock.TODAY.plusDays(60));
        homes.join(family, People.MIDWIFE, JOINS, TestClock.TODAY.minusDays(20));
        request = people.as(People.MIDWIFE, () -> Asked.outside(context, family, UUID.randomUUID(), "Deux visites"));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String one() {
        return "/families/" + family + "/referrals/" + request;
    }

    private void answered() {
        clock.forward(Duration.ofMinutes(5));
        int version =
                people.as(People.MIDWIFE, () -> referrals.get(family, request)).version();
        people.runAs(
                People.MIDWIFE,
                () -> referrals.noteAnswer(
                        family, request, new Answer(ReferralState.ACCEPTED, null, null, null, version)));
    }

    private boolean toldOnHerDay() {
        return people.as(JOINS, referrals::expectedOfMe).stream()
                .anyMatch(one -> one.request().id().equals(request) && one.why() == Awaited.Why.FOLLOWED);
    }

    @Test
    void whoeverJoinsIsToldOnHerDayUntilSheReadsIt() {
        var visitor = new Visitor(port).signIn(people, JOINS);
        assertThat(visitor.get(one()).body()).contains("Suivre cette demande");
        assertThat(visitor.post(one() + "/join", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/families/" + family + "/referrals").body()).contains("Vous la suivez.");
        assertThat(toldOnHerDay()).as("nothing moved yet").isFalse();
        answered();
        assertThat(toldOnHerDay()).isTrue();
        assertThat(visitor.get("/").body()).contains("que vous suivez a avancé");
        clock.forward(Duration.ofMinutes(5));
        visitor.get(one());
        assertThat(toldOnHerDay()).isFalse();
    }

    @Test
    void whoeverLeavesOrNeverJoinedIsToldNothing() {
        answered();
        assertThat(toldOnHerDay()).as("never joined").isFalse();
        people.runAs(JOINS, () -> following.join(family, request));
        people.runAs(JOINS, () -> following.leave(family, request));
        assertThat(people.as(JOINS, () -> following.of(family))).isEmpty();
    }

    @Test
    void nobodyJoinsWhatSheMayNotKnowOrHerOwn() {
        var stranger = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        stranger.get("/");
        assertThat(stranger.post(one() + "/join", Map.of()).statusCode()).isEqualTo(404);
        var own = new Visitor(port).signIn(people, People.MIDWIFE);
        own.get(one());
        assertThat(own.post(one() + "/join", Map.of()).statusCode()).isEqualTo(404);
        var hidden = people.as(
                People.MIDWIFE,
                () -> Asked.send(
                        context,
                        Asked.command(
                                family,
                                UUID.randomUUID(),
                                Compartment.C3,
                                "violence-support",
                                new Receiver.Colleague(
                                        people.get("bram-verlinden").id()),
                                Asked.told("Une place", null))));
        var visitor = new Visitor(port).signIn(people, JOINS);
        visitor.get("/");
        assertThat(visitor.post("/families/" + family + "/referrals/" + hidden + "/join", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
