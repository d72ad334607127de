package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules.Reach;
import org.junit.jupiter.api.Test;

/** What is told of the rules is what they decide. */
class RuleReadingTests {
    private final RuleReading rules = new RuleReading(ScopeMatrix.fromContent());

    @Test
    void eachReachIsToldWhereTheRulesHaveIt() {
        assertThat(rules.reach(ActorFunction.PSYCHOLOGIST, Compartment.C4)).isEqualTo(Reach.WITH_RELATION);
        assertThat(rules.reach(ActorFunction.HOSPITAL_MIDWIFE, Compartment.C4)).isEqualTo(Reach.WHEN_NAMED);
        assertThat(rules.reach(ActorFunction.CARE_COORDINATOR, Compartment.C1)).isEqualTo(Reach.WHEN_COORDINATING);
        assertThat(rules.reach(ActorFunction.RECEPTION_CENTRE_WORKER, Compartment.C1))
                .as("nobody is named for what is not restricted")
                .isEqualTo(Reach.NEVER);
    }

    @Test
    void whoAccompaniesNobodySeesNothingAndNothingRestrictedOpensBesideTheTable() {
        var matrix = ScopeMatrix.fromContent();
        for (var function : ActorFunction.values()) {
            for (var subject : Compartment.values()) {
                var reach = rules.reach(function, subject);
                if (!function.accompaniesFamilies()) {
                    assertThat(reach).as(function + " " + subject).isEqualTo(Reach.NEVER);
                } else if (subject.restricted()) {
                    boolean listed = matrix.scope(
                                    function, matrix.ordinary(function).orElseThrow())
                            .contains(subject);
                    assertThat(reach)
                            .as(function + " " + subject)
                            .isEqualTo(listed ? Reach.WITH_RELATION : Reach.WHEN_NAMED);
                }
            }
        }
    }

    @Test
    void anotherTableIsToldOtherwise() {
        var changed = new RuleReading(new ScopeMatrix("function,type,scope\nPSYCHOLOGIST,HEALTH_CARE,C0 C5\n"));
        assertThat(changed.reach(ActorFunction.PSYCHOLOGIST, Compartment.C4)).isEqualTo(Reach.WHEN_NAMED);
        assertThat(changed.reach(ActorFunction.PSYCHOLOGIST, Compartment.C5)).isEqualTo(Reach.WITH_RELATION);
        assertThat(changed.reach(ActorFunction.GYNAECOLOGIST, Compartment.C0)).isEqualTo(Reach.NEVER);
    }
}
