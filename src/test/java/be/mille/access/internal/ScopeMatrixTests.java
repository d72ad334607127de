package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeMatrixTests {
    final ScopeMatrix matrix = ScopeMatrix.fromContent();

    @Test
    void whatTheTableDoesNotSayIsClosed() {
        assertThat(matrix.scope(ActorFunction.NETWORK_FACILITATOR, RelationType.HEALTH_CARE))
                .isEmpty();
        assertThat(matrix.scope(ActorFunction.CPAS_SOCIAL_WORKER, RelationType.HEALTH_CARE))
                .isEmpty();
    }

    @Test
    void violenceFgmResidenceJusticeAndThirdPartiesAreOpenedByNoFunction() {
        for (var function : ActorFunction.values()) {
            for (var type : RelationType.values()) {
                assertThat(matrix.scope(function, type))
                        .doesNotContain(
                                Compartment.C3, Compartment.C6, Compartment.C7, Compartment.C8, Compartment.C10);
            }
        }
    }

    @Test
    void socialWorkersReadNoPregnancyCare() {
        assertThat(matrix.scope(ActorFunction.CPAS_SOCIAL_WORKER, RelationType.SOCIAL_CARE))
                .isEqualTo(Set.of(Compartment.C0, Compartment.C0L, Compartment.C2));
    }

    @Test
    void mentalHealthOpensToPsychologistsOnly() {
        for (var function : ActorFunction.values()) {
            boolean opens = matrix.scope(function, RelationType.HEALTH_CARE).contains(Compartment.C4);
            assertThat(opens).as(function.name()).isEqualTo(function == ActorFunction.PSYCHOLOGIST);
        }
    }

    @Test
    void everyFunctionThatAccompaniesFamiliesHasAnOrdinaryRelationThatOpensSomething() {
        for (var function : ActorFunction.values()) {
            var type = matrix.ordinary(function);
            assertThat(type.isPresent()).isEqualTo(function.accompaniesFamilies());
            type.ifPresent(one ->
                    assertThat(matrix.scope(function, one)).as(function.name()).contains(Compartment.C0));
        }
    }

    @Test
    void aTableReadsAsItIsWritten() {
        var small = new ScopeMatrix("function,type,scope\n\nPSYCHOLOGIST, HEALTH_CARE ,C0 C4\n");
        assertThat(small.scope(ActorFunction.PSYCHOLOGIST, RelationType.HEALTH_CARE))
                .isEqualTo(Set.of(Compartment.C0, Compartment.C4));
        assertThat(small.scope(ActorFunction.PSYCHOLOGIST, RelationType.SOCIAL_CARE))
                .isEmpty();
    }
}
