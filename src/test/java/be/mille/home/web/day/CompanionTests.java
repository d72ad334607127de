package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever goes with her the first time has it on her day from the day it is accepted until that first time is noted. */
@MilleTest
class CompanionTests {
    private static final String LINE = "L’accompagner la première fois : Maison du Canal";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    final String called = "Compagne " + UUID.randomUUID();
    FamilyId family;
    ReferralId request;

    @BeforeEach
    void aRequestTheSocialWorkerGoesAlongWith() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, called, TestClock.TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(9));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY.minusDays(9));
        var command = Asking.about(family)
                .telling(Asked.told("Deux visites", null))
                .with(id(People.SOCIAL_WORKER))
                .command();
        request = people.as(People.MIDWIFE, () -> Asked.send(context, command));
    }

    @Test
    void fromAcceptanceUntilTheFirstContactIsNoted() {
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(LINE);
        people.runAs(
                People.MIDWIFE,
                () -> referrals.noteAnswer(family, request, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        assertThat(day(People.SOCIAL_WORKER)).contains(LINE);
        assertThat(day(People.MIDWIFE)).doesNotContain(LINE);
        assertThat(day(People.DOCTOR)).doesNotContain(LINE);
        people.runAs(
                People.SOCIAL_WORKER, () -> referrals.notMet(family, request, "Le bus n’est pas passé", version()));
        assertThat(day(People.SOCIAL_WORKER)).as("still to happen").contains(LINE);
        people.runAs(People.SOCIAL_WORKER, () -> referrals.firstContact(family, request, TestClock.TODAY, version()));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(LINE);
    }

    @Test
    void whereSheIsGoneItComesToWhoeverAnswers() {
        people.runAs(
                People.MIDWIFE,
                () -> referrals.noteAnswer(family, request, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        new Absent(settings, people)
                .suspended(
                        People.SOCIAL_WORKER,
                        () -> assertThat(day(People.MIDWIFE))
                                .contains(LINE, "Repris de Sarah Aerts, qui n’est pas là."));
    }

    private int version() {
        return people.as(People.MIDWIFE, () -> referrals.get(family, request)).version();
    }

    /** What my day says of this family alone, today and before: others wait there too. */
    private String day(String reader) {
        return WholeDay.of(new Visitor(port).signIn(people, reader), called);
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}
