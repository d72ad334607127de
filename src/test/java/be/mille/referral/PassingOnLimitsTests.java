package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.NotFoundException;
import be.mille.referral.PassingOn.PassOn;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passing on what was accepted: by whom, to whom and how far. */
class PassingOnLimitsTests extends PassingOnHeld {
    @Autowired
    Relations relations;

    /** Whoever passes it on cannot know which way to reach her is safe now. */
    @Test
    void toThoseWhoAreNotBoundBySecrecyNoMoreIsPassedOnThanANameAndTheNeed() {
        var owner = new Owner(settings);
        owner.run("update directory.service set organisation = (select organisation from directory.professional"
                + " where code = 'luc-lambrechts') where code = 'pas-a-deux'");
        try {
            var all = new Told("Amina", "0470 98 76 54", List.of("ar", "fr"), true, SECRET, "Le matin");
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(toVolunteers(all))))
                    .isEqualTo(new SendOutcome.Refused(Set.of(
                            ReferralProblem.UNBOUND_LANGUAGES,
                            ReferralProblem.UNBOUND_INTERPRETER,
                            ReferralProblem.UNBOUND_REACH,
                            ReferralProblem.UNBOUND_MORE)));
            var bare = new Told("Amina", null, List.of("ar"), false, SECRET, null);
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(toVolunteers(bare))))
                    .isInstanceOf(SendOutcome.Sent.class);
        } finally {
            owner.run("update directory.service set organisation = null where code = 'pas-a-deux'");
        }
    }

    private PassOn toVolunteers(Told told) {
        return new PassOn(
                UUID.randomUUID(),
                first,
                "volunteer-support",
                service("pas-a-deux"),
                told,
                AGREED,
                false,
                null,
                TestClock.TODAY.plusDays(7),
                null);
    }

    @Test
    void onlyWhatWasAcceptedIsPassedOnAndOnlyByWhoAccepted() {
        var fresh = sent("maison-medicale", "quai-vert", Compartment.C2);
        var command = command(fresh, "cpas", "cpas-rive-claire-social", null, AGREED);
        assertThatThrownBy(() -> people.as(GP, () -> passing.send(command))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> passing.send(toDoctor(null))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> passing.send(toDoctor(null))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void herAgreementIsAskedAnew() {
        assertThat(people.as(
                        People.SOCIAL_WORKER,
                        () -> passing.send(command(first, "maison-medicale", "quai-vert", null, null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.AGREEMENT_MISSING)));
    }

    @Test
    void itGoesNeitherToOneselfNorBackNorTooFar() {
        assertThat(people.as(
                        People.SOCIAL_WORKER,
                        () -> passing.send(command(first, "cpas", "cpas-rive-claire-social", null, AGREED))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NO_FURTHER)));
        assertThat(people.as(
                        People.SOCIAL_WORKER,
                        () -> passing.send(command(first, "independent-midwife", "berge", null, AGREED))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NO_FURTHER)));
        var second = passed(toDoctor(null));
        answer(GP, second, ReferralState.ACCEPTED, 0);
        var third = ((SendOutcome.Sent) people.as(
                        GP, () -> passing.send(command(second, "independent-midwife", "zilverberk", null, AGREED))))
                .id();
        answer(People.OTHER_MIDWIFE, third, ReferralState.ACCEPTED, 0);
        assertThat(people.as(
                        People.OTHER_MIDWIFE,
                        () -> passing.send(command(third, "cpas", "cpas-rive-claire-social", null, AGREED))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.TOO_FAR)));
    }

    @Test
    void askedAlreadyHoldsForWhatOnePassedOnAndTellsNothingOfTheRecord() {
        sent("maison-medicale", "quai-vert", Compartment.C2);
        passed(toDoctor(null));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(toDoctor(null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY)));
        passed(toDoctor("Un autre médecin"));
        assertThat(people.as(People.MIDWIFE, () -> referrals.asked(family, "maison-medicale", Compartment.C2)))
                .hasSize(3);
    }

    @Test
    void aRestrictedRequestStaysAmongThoseWhoMayKnowTheFirstAndGoesOnlyToWhoHearsIt() {
        relate(GP);
        var secret = sent("perinatal-psychology", "embrun-bebe", Compartment.C4);
        answer(People.PSYCHOLOGIST, secret, ReferralState.ACCEPTED, 0);
        assertThat(people.as(
                        People.PSYCHOLOGIST,
                        () -> passing.send(command(secret, "cpas", "cpas-rive-claire-social", null, AGREED))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NOT_KNOWING, ReferralProblem.NOT_CLEARED)));
        var next = ((SendOutcome.Sent) people.as(
                        People.PSYCHOLOGIST,
                        () -> passing.send(new PassOn(
                                UUID.randomUUID(),
                                secret,
                                "maison-medicale",
                                service("quai-vert"),
                                told(),
                                AGREED,
                                true,
                                null,
                                TestClock.TODAY.plusDays(7),
                                null))))
                .id();
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, next)).compartment())
                .isEqualTo(Compartment.C4);
        relate(People.OTHER_MIDWIFE);
        assertThat(people.as(People.OTHER_MIDWIFE, () -> referrals.of(family)))
                .extracting(Referral::id)
                .containsExactly(first);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> referrals.get(family, next)))
                .isInstanceOf(NotFoundException.class);
    }

    private void relate(String who) {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family, people.get(who).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
    }
}
