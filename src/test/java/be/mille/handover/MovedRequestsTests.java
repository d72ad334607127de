package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CouldNot;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family changed its place: what was asked of those who do not come there is looked at once, and ends by nobody’s but a human hand. */
class MovedRequestsTests extends MovesHeld {
    @Autowired
    Referrals referrals;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    private ReferralId asked(String category, String service, String need) {
        return people.as(
                HERS,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of(category, new Receiver.Service(Asked.service(context, service)))
                                .need(need)
                                .command()));
    }

    @Test
    void requestsToTheOldBasinAreListedOnceWithThreeGesturesAndNothingEndsByItself() {
        var far = asked("cpas", "cpas-rive-claire-social", "Une aide de loin");
        var other = asked("maison-medicale", "quai-vert", "Un médecin de loin");
        var near = asked("maternity", "materniteit-helderdal", "Une aide de près");
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var midwife = visitor(HERS);
        var list = midwife.get(page(event)).body();
        assertThat(list)
                .contains(
                        "Une aide de loin",
                        "Un médecin de loin",
                        "/referrals/new?after=" + far,
                        "/referrals/new?after=" + other)
                .doesNotContain("Une aide de près");
        assertThat(people.as(HERS, () -> referrals.of(family)))
                .as("looking ends nothing")
                .allMatch(one -> one.state() == ReferralState.REQUESTED);

        assertThat(midwife.post(page(event) + "/items/" + other + "/keep", Map.of())
                        .statusCode())
                .isEqualTo(303);
        var again = midwife.get(page(event)).body();
        assertThat(again).contains("Une aide de loin").doesNotContain("Un médecin de loin");
        assertThat(midwife.post(page(event) + "/items/" + far + "/end", Map.of("version", "5"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(midwife.post(page(event) + "/items/" + far + "/end", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(303);
        var ended = people.as(HERS, () -> referrals.get(family, far));
        assertThat(ended.state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(ended.reason()).isEqualTo(Reason.SHE_MOVED);
        assertThat(people.as(HERS, () -> referrals.get(family, other)).state()).isEqualTo(ReferralState.REQUESTED);
        for (var gesture : Set.of("keep", "end")) {
            assertThat(midwife.post(page(event) + "/items/" + near + "/" + gesture, Map.of("version", "0"))
                            .statusCode())
                    .as("what is not listed is not moved from here")
                    .isEqualTo(404);
        }
    }

    @Test
    void aDelicateRequestIsListedForThoseAloneWhoMayKnowOfIt() {
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var service = Asked.service(context, "windscherm");
        var delicate = people.as(
                HERS,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .subject(Compartment.C3)
                                .of("violence-support", new Receiver.Outside("Windscherm", "02 000 00 00", service))
                                .need("Une écoute")
                                .command()));
        assertThat(seen(HERS, page(event))).as("control").contains("Une écoute");
        assertThat(seen(THERE, page(event))).doesNotContain("Une écoute", "Windscherm", delicate.toString());
        assertThat(visitor(THERE)
                        .post(page(event) + "/items/" + delicate + "/keep", Map.of())
                        .statusCode())
                .isEqualTo(404);
        visitor(HERS).post(page(event) + "/items/" + delicate + "/keep", Map.of());
        assertThat(people.as(HERS, () -> moves.kept(family, event))).containsExactly(delicate.value());
        assertThat(people.as(THERE, () -> moves.kept(family, event))).isEmpty();
    }

    @Test
    void whatEndsAfterAMoveThatFewMayKnowOfDoesNotSayWhy() {
        lives(AddressFields.Kind.FIXED, "1090");
        var known = moved(FamilyEvent.Kind.MOVE);
        var secret = moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, null, 0);
        var quiet = "Peu de personnes savent qu’elle n’habite plus là";
        var request = asked("cpas", "cpas-rive-claire-social", "Une aide de loin");
        var step = planned();
        assertThat(seen(HERS, page(known)))
                .as("control")
                .contains("Arrêter : elle n’habite plus là", "Un pas de loin")
                .doesNotContain(quiet, "sans dire pourquoi");
        var midwife = visitor(HERS);
        assertThat(midwife.get(page(secret)).body())
                .contains(quiet, "Arrêter, sans dire pourquoi")
                .doesNotContain("Arrêter : elle n’habite plus là");

        for (var item : List.of(request.value(), step.value())) {
            assertThat(midwife.post(page(secret) + "/items/" + item + "/end", Map.of("version", "0"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(midwife.get(page(secret)).body())
                .contains("C’est arrêté, sans dire pourquoi.")
                .doesNotContain("C’est arrêté : elle");
        assertThat(people.as(THERE, () -> referrals.get(family, request)).reason())
                .isEqualTo(Reason.CANCELLED_OTHER);
        assertThat(people.as(THERE, () -> plans.get(family)).steps())
                .singleElement()
                .satisfies(one -> assertThat(one.state().couldNot()).isEqualTo(CouldNot.OTHER));
        assertThat(Reason.of(ReferralState.CANCELLED))
                .as("a reason that only this page gave would say why")
                .contains(Reason.CANCELLED_OTHER);
    }

    private StepId planned() {
        return people.as(HERS, () -> {
            var need = changes.add(AddNeed.free(family, "housing", "Un besoin"));
            var who = new be.mille.careplan.Owner.Professional(people.get(HERS).id());
            var far = StepState.wanted(who, TestClock.TODAY.plusDays(3))
                    .at(Asked.service(context, "cpas-rive-claire-social"));
            return changes.add(AddStep.free(family, need, "Un pas de loin", far));
        });
    }
}
