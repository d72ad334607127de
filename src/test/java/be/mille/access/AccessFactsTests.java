package be.mille.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Opening.Part;
import be.mille.access.Relations.Relation;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from an opening, a relation, a function or a proof by itself, without a database. */
class AccessFactsTests {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final ActorId ONE = new ActorId(new UUID(0, 1));
    private static final ActorId OTHER = new ActorId(new UUID(0, 2));
    private static final ActorId BY = new ActorId(new UUID(0, 8));

    private static Opening opening() {
        return new Opening(
                new FamilyId(new UUID(0, 9)),
                new Actor(ONE, ActorFunction.HOSPITAL_MIDWIFE, new OrganisationId(new UUID(0, 3))),
                Set.of(Compartment.C0, Compartment.C1),
                Set.of(new Part(Compartment.C3, OTHER), new Part(Compartment.C4, ONE)),
                true);
    }

    @Test
    void anOpeningHoldsItsWholeSubjectsAndThePartsOfEachAuthor() {
        assertThat(opening().compartments())
                .containsExactlyInAnyOrder(Compartment.C0, Compartment.C1, Compartment.C3, Compartment.C4);
        assertThat(opening().compartments(OTHER))
                .containsExactlyInAnyOrder(Compartment.C0, Compartment.C1, Compartment.C3);
        assertThat(opening().compartments(ONE))
                .containsExactlyInAnyOrder(Compartment.C0, Compartment.C1, Compartment.C4);
        assertThat(opening().opens(Compartment.C3)).isTrue();
        assertThat(opening().opens(Compartment.C5)).isFalse();
    }

    private static Relation relation(RelationType type, Instant since, @Nullable Instant until) {
        return new Relation(ONE, type, since, until, Set.of(Compartment.C0), Proof.AGREED, Basis.CARE, null, ONE);
    }

    @Test
    void aRelationAccompaniesFromItsFirstMomentToJustBeforeItsLast() {
        assertThat(relation(RelationType.HEALTH_CARE, NOW, null).accompaniesAt(NOW))
                .isTrue();
        assertThat(relation(RelationType.HEALTH_CARE, NOW.plusSeconds(1), null).accompaniesAt(NOW))
                .isFalse();
        assertThat(relation(RelationType.HEALTH_CARE, NOW.minusSeconds(1), NOW).accompaniesAt(NOW))
                .isFalse();
        assertThat(relation(RelationType.HEALTH_CARE, NOW, NOW.plusSeconds(1)).accompaniesAt(NOW))
                .isTrue();
        assertThat(relation(RelationType.BREAK_GLASS, NOW, NOW.plusSeconds(1)).accompaniesAt(NOW))
                .as("an exceptional opening makes nobody of the team")
                .isFalse();
    }

    @Test
    void whoeverIsThereForOneSubjectCanBePutForwardWithinItAndNowhereElse() {
        var ordinary = relation(RelationType.HEALTH_CARE, NOW, null);
        assertThat(ordinary.accompaniesIn(Compartment.C0, NOW)).isTrue();
        assertThat(ordinary.accompaniesIn(Compartment.C4, NOW)).isTrue();
        assertThat(ordinary.accompaniesIn(Compartment.C0, NOW.minusSeconds(1)))
                .as("not there yet")
                .isFalse();
        var forOne = new Relation(
                ordinary.actor(),
                ordinary.type(),
                NOW,
                null,
                ordinary.scope(),
                ordinary.proof(),
                ordinary.basis(),
                Compartment.C4,
                BY);
        assertThat(forOne.accompaniesIn(Compartment.C4, NOW)).isTrue();
        assertThat(forOne.accompaniesIn(Compartment.C0, NOW)).isFalse();
        assertThat(forOne.accompaniesIn(Compartment.C3, NOW)).isFalse();
        assertThat(forOne.accompaniesIn(Compartment.C4, BY, NOW)).isTrue();
        assertThat(forOne.accompaniesIn(Compartment.C4, ONE, NOW)).isTrue();
        assertThat(forOne.accompaniesIn(Compartment.C4, OTHER, NOW))
                .as("who reads what somebody else wrote need not know of her")
                .isFalse();
        assertThat(ordinary.accompaniesIn(Compartment.C4, OTHER, NOW)).isTrue();
    }

    @Test
    void whatARelationStandsOnFollowsFromItsProof() {
        assertThat(Basis.of(RelationType.BREAK_GLASS, Proof.AGREED)).isEqualTo(Basis.VITAL_INTEREST);
        assertThat(Basis.of(RelationType.HEALTH_CARE, Proof.VITAL)).isEqualTo(Basis.VITAL_INTEREST);
        assertThat(Basis.of(RelationType.HEALTH_CARE, Proof.DUTY)).isEqualTo(Basis.LEGAL_DUTY);
        for (var agreed : List.of(Proof.AGREED, Proof.AGREED_ORALLY)) {
            assertThat(Basis.of(RelationType.SOCIAL_CARE, agreed)).isEqualTo(Basis.SHARED_SECRET);
            assertThat(agreed.agreed()).isTrue();
        }
        for (var plain :
                List.of(Proof.EID_READ, Proof.REFERRED, Proof.MANDATE, Proof.BROUGHT_IN, Proof.SELF_DECLARED)) {
            assertThat(Basis.of(RelationType.SOCIAL_CARE, plain)).isEqualTo(Basis.SOCIAL_MISSION);
            assertThat(Basis.of(RelationType.HEALTH_CARE, plain)).isEqualTo(Basis.CARE);
            assertThat(plain.agreed()).isFalse();
        }
    }

    @Test
    void whoOpensARecordChoosesAmongTheProofsOfHerTradeOnly() {
        assertThat(Proof.whenOpening(ActorFunction.Group.HEALTH))
                .containsExactly(Proof.EID_READ, Proof.THERAPEUTIC_LINK, Proof.REFERRED, Proof.EMERGENCY);
        assertThat(Proof.whenOpening(ActorFunction.Group.SOCIAL))
                .containsExactly(Proof.MANDATE, Proof.REFERRED, Proof.EMERGENCY);
        assertThat(Proof.whenOpening(ActorFunction.Group.NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActorFunction.class,
            names = {
                "ORGANISATION_ADMINISTRATOR",
                "NETWORK_FACILITATOR",
                "CONFIDENTIALITY_OFFICER",
                "PROGRAMME_ANALYST",
                "OPERATOR"
            })
    void fiveFunctionsAccompanyNobody(ActorFunction function) {
        assertThat(function.accompaniesFamilies()).isFalse();
        assertThat(function.group()).isEqualTo(ActorFunction.Group.NONE);
    }

    @Test
    void theOthersDoAndThreeAreOfNoOrganisation() {
        assertThat(Arrays.stream(ActorFunction.values()).filter(ActorFunction::accompaniesFamilies))
                .hasSize(12);
        assertThat(Arrays.stream(ActorFunction.values()).filter(one -> !one.ofAnOrganisation()))
                .containsExactly(
                        ActorFunction.NETWORK_FACILITATOR, ActorFunction.PROGRAMME_ANALYST, ActorFunction.OPERATOR);
    }

    @Test
    void eightSubjectsAreRestrictedAndFourRelationsWrite() {
        assertThat(Arrays.stream(Compartment.values()).filter(Compartment::restricted))
                .containsExactly(
                        Compartment.C3,
                        Compartment.C4,
                        Compartment.C5,
                        Compartment.C6,
                        Compartment.C7,
                        Compartment.C8,
                        Compartment.C9,
                        Compartment.C10);
        assertThat(Arrays.stream(RelationType.values()).filter(RelationType::writes))
                .containsExactly(
                        RelationType.HEALTH_CARE,
                        RelationType.SOCIAL_CARE,
                        RelationType.COORDINATION,
                        RelationType.CHILD_CARE);
    }
}
