package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.PassingOn.PassOn;
import be.mille.referral.PassingOn.Passed;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Passing on what was accepted: by whom, to whom, how far, and who reads what of it. */
@MilleTest
class PassingOnTests {
    private static final String GP = "ines-mokrani";
    private static final String SECRET = "Un suivi pour la tension, elle a peur de l’hôpital";
    private static final Agreement AGREED = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    PassingOn passing;

    @Autowired
    Letters letters;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    ReferralId first;

    @BeforeEach
    void theServiceAcceptedARequest() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        first = sent("cpas", "cpas-rive-claire-social", Compartment.C2);
        answer(People.SOCIAL_WORKER, first, ReferralState.ACCEPTED, 0);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void whoIsAskedFurtherReadsWhatItWasToldAndByWhomAndNothingOfTheFirstRequest() {
        var next = passed(toDoctor(null));
        var received = people.as(GP, () -> inbox.get(next));
        assertThat(received.told().need()).isEqualTo(SECRET);
        assertThat(received.from()).isEqualTo(people.get(People.SOCIAL_WORKER).id());
        assertThat(received.organisation())
                .isEqualTo(people.get(People.SOCIAL_WORKER).organisation());
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(first))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(GP, () -> inbox.course(next)))
                .extracting(ReferralEvent::by)
                .containsOnly(people.get(People.SOCIAL_WORKER).id());
    }

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
    void whoAskedFirstSeesTheChainAndNobodyElseDoes() {
        var next = passed(toDoctor(null));
        var seen = people.as(People.MIDWIFE, () -> referrals.get(family, next));
        assertThat(seen.parent()).isEqualTo(first);
        assertThat(seen.sender()).isEqualTo(people.get(People.SOCIAL_WORKER).id());
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, first)))
                .extracting(ReferralEvent::what)
                .contains(ReferralEvent.What.PASSED_ON);
        for (var other : List.of(People.OTHER_MIDWIFE, People.PSYCHOLOGIST, GP)) {
            assertThatThrownBy(() -> people.as(other, () -> passing.below(first)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(People.OTHER_MIDWIFE, () -> passing.open()))
                .extracting(Passed::id)
                .doesNotContain(next);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.open()))
                .extracting(Passed::id)
                .contains(next);
    }

    @Test
    void eachClosesItsOwnPartAndWhoeverAskedClosesTheLoop() {
        var next = passed(toDoctor(null));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        var below = people.as(People.SOCIAL_WORKER, () -> passing.below(first)).getFirst();
        assertThat(below.state()).isEqualTo(ReferralState.DONE);
        assertThat(below.closed()).isFalse();
        assertThat(awaited()).doesNotContain(next);
        assertThatThrownBy(() -> people.runAs(GP, () -> passing.close(next, below.version())))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.SOCIAL_WORKER, () -> passing.close(next, below.version()));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.open()))
                .extracting(Passed::id)
                .doesNotContain(next);
        answer(People.SOCIAL_WORKER, first, ReferralState.DONE, 1);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 2));
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, first))
                        .closing()
                        .bySender())
                .isNotNull();
    }

    @Test
    void whatNobodyClosedComesToWhoeverAskedOnceTheFirstPartIsOverAndIsClosedWithIt() {
        var next = passed(toDoctor(null));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        answer(People.SOCIAL_WORKER, first, ReferralState.DONE, 1);
        assertThat(awaited()).contains(next, first);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, first, 2));
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, next))
                        .closing()
                        .bySender())
                .isNotNull();
    }

    @Test
    void takingTheFirstBackTakesEverythingBackThatCameOfIt() {
        var next = passed(toDoctor(null));
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, first, Reason.SHE_NO_LONGER_WISHES, 1));
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(next))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> passing.below(first)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoPassedItOnTakesItBackAndLateActsAreTold() {
        var next = passed(toDoctor(null));
        assertThatThrownBy(() ->
                        people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.HELPED_ELSEWHERE, 7)))
                .isInstanceOf(StaleException.class);
        people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.HELPED_ELSEWHERE, 0));
        assertThatThrownBy(() -> people.as(GP, () -> inbox.get(next))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))
                        .getFirst()
                        .state())
                .isEqualTo(ReferralState.CANCELLED);
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
    void aHouseSheKeepsAwayReadsLikeOneThatTakesNothing() {
        people.runAs(
                People.MIDWIFE, () -> exclusions.exclude(family, people.get(GP).organisation()));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(toDoctor(null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.TAKES_NONE)));
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

    @Test
    void whatWasPassedOnIsReadThirtyDaysAfterItsEndAndLiesClosed() {
        var next = passed(toDoctor(null));
        assertThat(new Owner(settings).strings("select told from referral.request where family = ?", family.value()))
                .noneMatch(told -> told.contains(SECRET));
        answer(GP, next, ReferralState.ACCEPTED, 0);
        answer(GP, next, ReferralState.DONE, 1);
        clock.forward(Duration.ofDays(29));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).hasSize(1);
        clock.forward(Duration.ofDays(2));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).isEmpty();
    }

    @Test
    void theSameFormSentTwiceLeavesOnce() {
        var command = toDoctor(null);
        assertThat(passed(command)).isEqualTo(passed(command));
    }

    private void relate(String who) {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family, people.get(who).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
    }

    private List<ReferralId> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .map(one -> one.request().id())
                .toList();
    }

    private ServiceId service(String code) {
        return services.all().stream()
                .filter(one -> one.code().contains(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Told told() {
        return new Told("Amina", null, List.of("ar", "fr"), true, SECRET, null);
    }

    private PassOn toDoctor(@Nullable String although) {
        return command(first, "maison-medicale", "quai-vert", although, AGREED);
    }

    private PassOn command(
            ReferralId from, String category, String code, @Nullable String although, @Nullable Agreement agreement) {
        return new PassOn(
                UUID.randomUUID(),
                from,
                category,
                service(code),
                told(),
                agreement,
                false,
                although,
                TestClock.TODAY.plusDays(7),
                null);
    }

    private ReferralId passed(PassOn command) {
        return ((SendOutcome.Sent) people.as(People.SOCIAL_WORKER, () -> passing.send(command))).id();
    }

    private ReferralId sent(String category, String code, Compartment compartment) {
        var command = Asking.about(family)
                .subject(compartment)
                .of(category, new Receiver.Service(service(code)))
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    private void answer(String who, ReferralId id, ReferralState state, int version) {
        people.runAs(who, () -> inbox.answer(id, new Answer(state, null, null, null, version)));
    }

    private static final Receiver.Outside CANAL = new Receiver.Outside("Maison du Canal", "02 000 00 00");

    private PassOn outside(Receiver to, @Nullable Compartment subject) {
        return new PassOn(
                UUID.randomUUID(),
                first,
                "home-help-postnatal",
                to,
                new Told("Amina", null, List.of("fr"), false, "Une aide à la maison", null),
                AGREED,
                true,
                null,
                TestClock.TODAY.plusDays(7),
                subject);
    }

    @Test
    void somebodyWithoutAnAccountIsWrittenToByWhoeverPassesItOnAndByNobodyElse() {
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
        for (var to : List.of(
                CANAL, new Receiver.Outside("Plume à la maison", "02 000 00 00", service("plume-a-la-maison")))) {
            var command = outside(to, null);
            var next = passed(command);
            assertThat(passed(command)).as("sent twice, it leaves once").isEqualTo(next);
            assertThatThrownBy(() -> people.as(GP, () -> passing.write(next, wish)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> passing.write(next, wish)))
                    .as("whoever asked first makes letters of her own")
                    .isInstanceOf(NotFoundException.class);
            var own = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.write(next, own)))
                    .isPresent();
            assertThat(people.as(People.MIDWIFE, () -> letters.of(family, next)))
                    .as("the team sees that a letter was made")
                    .hasSize(1);
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first)))
                    .extracting(Passed::to)
                    .contains(to);
            people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.BY_MISTAKE, 0));
        }
    }

    @Test
    void whoeverPassesItOnMakesNoLetterOfAnOfferOfOthers() {
        var offer = people.as(People.MIDWIFE, () -> {
            var pool = new Receiver.Pool(List.of(), List.of(CANAL, new Receiver.Outside("Le Parc", "02 000 00 01")));
            var sent = referrals.send(Asking.about(family)
                    .of("independent-midwife", pool)
                    .although("encore")
                    .command());
            return referrals
                    .offers(family, ((SendOutcome.Sent) sent).id())
                    .getFirst()
                    .id();
        });
        var next = passed(outside(CANAL, null));
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr", offer);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> passing.write(next, wish)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(people.as(People.MIDWIFE, () -> letters.of(family, next))).isEmpty();
    }

    @Test
    void nothingDelicateIsWrittenToSomebodyWithoutAnAccountNorMoreToSomebodyUnknownThanANameAndTheNeed() {
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(outside(CANAL, Compartment.C3))))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        no -> assertThat(no.problems()).contains(ReferralProblem.NOT_CLEARED));
        var more = new PassOn(
                UUID.randomUUID(),
                first,
                "home-help-postnatal",
                CANAL,
                new Told("Amina", "0470 98 76 54", List.of("ar", "fr"), true, "Une aide", "Le matin"),
                AGREED,
                true,
                null,
                TestClock.TODAY.plusDays(7),
                null);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(more)))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        no -> assertThat(no.problems())
                                .contains(ReferralProblem.UNBOUND_REACH, ReferralProblem.UNBOUND_MORE));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).isEmpty();
    }
}
