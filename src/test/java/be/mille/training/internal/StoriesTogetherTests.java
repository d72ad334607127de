package be.mille.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.OfficerQueue;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.coordination.Notices;
import be.mille.coordination.Silences;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.kernel.FamilyId;
import be.mille.network.NetworkQuestions;
import be.mille.referral.Awaited;
import be.mille.referral.Inbox;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Letters;
import be.mille.referral.PassingOn;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.relay.Authorities;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The training space shows what is done with others: each of them may be signed in as and finds it. */
@MilleTest
@TestPropertySource(properties = "mille.training.families=stories")
class StoriesTogetherTests {
    private static final String PARTNER = "valerie-mercenier";
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    private <S, T> T as(String who, Class<S> service, Function<S, T> asked) {
        Callable<T> work = () -> asked.apply(context.getBean(service));
        return people.as(who, work);
    }

    private <S, T> List<T> all(String who, Class<S> service, Function<S, List<T>> asked) {
        return as(who, service, asked);
    }

    private FamilyId family(String reader, String called) {
        return as(
                reader,
                Families.class,
                families -> families.mine().stream()
                        .filter(one -> one.called().equals(called))
                        .map(FamilySummary::id)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aChildInHospitalWithoutAMedicalReasonWaitsWithAnOwnerWhoIsAskedToLook() {
        var waits = as(PARTNER, OpenRelays.class, OpenRelays::ofMine);
        assertThat(waits)
                .filteredOn(one -> one.kind().equals("child-stay"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.days(TODAY)).isEqualTo(33);
                    assertThat(one.late(TODAY)).isTrue();
                    assertThat(one.owner()).isEqualTo(people.get(PARTNER).id());
                });
        var divine = family(PARTNER, "Divine");
        assertThat(all(PARTNER, Authorities.class, one -> one.of(divine))).hasSize(1);
        for (var other : List.of(People.SOCIAL_WORKER, "jeanne-mukendi")) {
            assertThat(all(other, OpenRelays.class, one -> one.of(divine)))
                    .as("for nobody who was not named")
                    .isEmpty();
            assertThat(all(other, Authorities.class, one -> one.of(divine))).isEmpty();
        }
        assertThat(all(People.MIDWIFE, OpenRelays.class, OpenRelays::ofMine))
                .extracting(OpenRelay::kind)
                .containsExactly("service-answer");
    }

    @Test
    void aFamilyIsSilentSomebodyTriedAndWhoeverCoordinatesIsAsked() {
        var lucia = family(PARTNER, "Lucía");
        assertThat(all(PARTNER, Silences.class, Silences::expectedOfMe))
                .filteredOn(one -> one.family().equals(lucia))
                .singleElement()
                .satisfies(one -> assertThat(one.silence().tried()).isEqualTo(TODAY.minusDays(6)));
        assertThat(all(People.DOCTOR, Notices.class, Notices::unseen))
                .as("and a colleague who shared nothing is asked for news")
                .anyMatch(one -> one.family().equals(lucia));
    }

    @Test
    void requestsWaitComeBackAndArePassedOn() {
        var lucia = family(PARTNER, "Lucía");
        assertThat(all(PARTNER, Referrals.class, Referrals::expectedOfMe))
                .filteredOn(one -> one.request().family().equals(lucia))
                .extracting(Awaited::why)
                .contains(Awaited.Why.PLACE_PAST);
        var requests = as(PARTNER, Referrals.class, one -> one.of(lucia));
        assertThat(requests)
                .filteredOn(one -> one.passed() != null)
                .as("passed on by its receiver")
                .hasSize(1);
        assertThat(requests)
                .filteredOn(one -> one.category().equals("peer-group"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(ReferralState.REQUESTED);
                    assertThat(all(PARTNER, Letters.class, letters -> letters.of(lucia, one.id())))
                            .as("without an account, on paper")
                            .hasSize(1);
                });
        assertThat(all(People.SOCIAL_WORKER, PassingOn.class, PassingOn::open)).hasSize(1);
        assertThat(all(People.SOCIAL_WORKER, Inbox.class, one -> one.queue(0).rows()))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(all(People.MIDWIFE, Inbox.class, one -> one.queue(0).rows()))
                .as("asked of several midwives at once")
                .anyMatch(Inbox.Received::together);
    }

    @Test
    void anInterpreterIsAskedForAnAppointmentAndSomebodyToGoOnAtDischarge() {
        var hawa = family(People.MIDWIFE, "Hawa");
        assertThat(all(
                        People.MIDWIFE,
                        InterpreterRequests.class,
                        one -> one.of(hawa).values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .isNotEmpty()
                .extracting(Referral::booking)
                .doesNotContainNull();
        var ama = family(People.OTHER_MIDWIFE, "Ama");
        assertThat(all(People.OTHER_MIDWIFE, Handovers.class, one -> one.of(ama)))
                .extracting(Handover::state)
                .containsExactly(HandoverState.PROPOSED);
    }

    @Test
    void whoComesForOneSubjectAloneIsThereForThoseOnlyWhoKnowIt() {
        var elise = family(People.HOSPITAL_MIDWIFE, "Élise");
        var there = context.getBean(Professionals.class)
                .byCode("pauline-gillain")
                .orElseThrow()
                .id();
        assertThat(all(People.HOSPITAL_MIDWIFE, Relations.class, one -> one.of(elise)))
                .anyMatch(one -> one.actor().equals(there) && one.subject() == Compartment.C3);
        assertThat(all(People.DOCTOR, Relations.class, one -> one.of(elise)))
                .noneMatch(one -> one.actor().equals(there));
    }

    @Test
    void whatSheTookBackIsNotedAndClosed() {
        var lucia = family(PARTNER, "Lucía");
        assertThat(all(PARTNER, Consents.class, one -> one.of(lucia)))
                .anyMatch(one -> one.kind() == ConsentKind.WITHDRAWN);
        assertThat(all("dounia-ziani", Families.class, Families::mine))
                .noneMatch(one -> one.id().equals(lucia));
    }

    @Test
    void anExceptionalOpeningWaitsForTheOfficerAndIsToldToWhoeverCoordinates() {
        assertThat(all(People.OFFICER, OfficerQueue.class, OfficerQueue::openings))
                .anyMatch(one -> one.verdict() == null);
        assertThat(all(PARTNER, ExceptionalOpenings.class, ExceptionalOpenings::notices))
                .hasSize(1);
    }

    @Test
    void theNetworkAndItsHelpdeskAreAskedAndAnswer() {
        long unheard = as(PARTNER, NetworkQuestions.class, one -> one.waiting().unheard());
        assertThat(unheard).isEqualTo(1);
        assertThat(all(People.FACILITATOR, NetworkQuestions.class, NetworkQuestions::all))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
