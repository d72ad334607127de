package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Reason;
import be.mille.access.internal.Policy.Span;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTests {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final Action READ = action("test.read", false);
    static final Action WRITE = action("test.write", true);
    static final ActorId AUTHOR = new ActorId(new UUID(0, 7));
    static final List<ActorId> AUTHORS = List.of(AUTHOR, new ActorId(new UUID(0, 8)), new ActorId(new UUID(0, 1)));
    static final Set<Compartment> OPEN = Set.of(Compartment.C0, Compartment.C1, Compartment.C2);

    @Test
    void nothingHeldOpensNothing() {
        assertThat(decide(READ, Compartment.C0)).isEqualTo(Reason.NO_RELATION);
    }

    @Test
    void aLiveRelationOpensItsScopeAndNoMore() {
        var relation = relation(true, NOW.minusSeconds(1), NOW.plusSeconds(1));
        assertThat(decide(READ, Compartment.C2, relation)).isEqualTo(Reason.PERMITTED);
        assertThat(decide(READ, Compartment.C3, relation)).isEqualTo(Reason.COMPARTMENT);
    }

    @Test
    void aRelationHoldsFromItsStartUntilJustBeforeItsEnd() {
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, NOW.plusSeconds(1))))
                .isEqualTo(Reason.PERMITTED);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW.plusSeconds(1), null)))
                .isEqualTo(Reason.NO_RELATION);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW.minusSeconds(9), NOW)))
                .isEqualTo(Reason.NO_RELATION);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null))).isEqualTo(Reason.PERMITTED);
    }

    @Test
    void aRelationThatOnlyReadsDoesNotWrite() {
        var reading = relation(false, NOW, null);
        assertThat(decide(READ, Compartment.C0, reading)).isEqualTo(Reason.PERMITTED);
        assertThat(decide(WRITE, Compartment.C0, reading)).isEqualTo(Reason.READ_ONLY);
        assertThat(Policy.decide(actor(ActorFunction.PSYCHOLOGIST), READ, Compartment.C0, null, List.of(reading), NOW)
                        .writes())
                .isFalse();
    }

    @Test
    void exceptionalAccessReadsItsScopeOpensNoClearanceAndTakesNothingAway() {
        var opened = new Held.Relation(true, false, OPEN, span(NOW, NOW.plusSeconds(1)));
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW, null));
        var copy = new Copy();
        assertThat(decide(READ, Compartment.C2, opened, cleared)).isEqualTo(Reason.PERMITTED);
        assertThat(decide(WRITE, Compartment.C2, opened, cleared)).isEqualTo(Reason.READ_ONLY);
        assertThat(decide(copy, Compartment.C2, opened, cleared)).isEqualTo(Reason.READ_ONLY);
        assertThat(decide(READ, Compartment.C3, opened, cleared)).isEqualTo(Reason.COMPARTMENT);
        var relation = relation(false, NOW, null);
        assertThat(decide(READ, Compartment.C3, opened, relation, cleared)).isEqualTo(Reason.PERMITTED);
        assertThat(decide(copy, Compartment.C2, opened, relation)).isEqualTo(Reason.PERMITTED);
    }

    /** Something that leaves the program. */
    private record Copy() implements Action {
        @Override
        public String code() {
            return "test.copy";
        }

        @Override
        public boolean writes() {
            return false;
        }

        @Override
        public boolean takesAway() {
            return true;
        }
    }

    @Test
    void aClearanceOpensOneRestrictedCompartmentWithARelationAndNothingWithoutOne() {
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW, null));
        assertThat(decide(READ, Compartment.C3, cleared)).isEqualTo(Reason.NO_RELATION);
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), cleared))
                .isEqualTo(Reason.PERMITTED);
        assertThat(decide(READ, Compartment.C4, relation(true, NOW, null), cleared))
                .isEqualTo(Reason.COMPARTMENT);
        var past = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW.minusSeconds(9), NOW));
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), past))
                .isEqualTo(Reason.COMPARTMENT);
    }

    @Test
    void aClearanceOpensWhatItsAuthorWroteAndNothingOfAnother() {
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW, null));
        var reader = actor(ActorFunction.INDEPENDENT_MIDWIFE);
        List<Held> held = List.of(relation(true, NOW, null), cleared);
        assertThat(Policy.decide(reader, READ, Compartment.C3, AUTHOR, held, NOW)
                        .permitted())
                .isTrue();
        assertThat(Policy.decide(reader, READ, Compartment.C3, AUTHORS.get(1), held, NOW)
                        .reason())
                .isEqualTo(Reason.COMPARTMENT);
        assertThat(Policy.decide(reader, READ, Compartment.C4, AUTHOR, held, NOW)
                        .permitted())
                .isFalse();
        assertThat(Policy.decide(reader, READ, Compartment.C2, AUTHORS.get(1), held, NOW)
                        .permitted())
                .isTrue();
    }

    @Test
    void anExclusionWinsOverEverything() {
        var excluded = new Held.Exclusion(null);
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW, null));
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null), cleared, excluded))
                .isEqualTo(Reason.EXCLUDED);
        var past = new Held.Exclusion(NOW);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null), past))
                .isEqualTo(Reason.PERMITTED);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null), new Held.Exclusion(NOW.plusSeconds(1))))
                .as("to its last second")
                .isEqualTo(Reason.EXCLUDED);
    }

    @Test
    void whatSomebodyEndedOpensNothingAtAMomentBeforeThatEitherAndWhatEndsByItselfDoes() {
        var ended = new Held.Relation(false, true, OPEN, new Span(NOW.minusSeconds(9), NOW.plusSeconds(9), true));
        assertThat(decide(READ, Compartment.C0, ended)).isEqualTo(Reason.NO_RELATION);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW.minusSeconds(9), NOW.plusSeconds(9))))
                .isEqualTo(Reason.PERMITTED);
        var unnamed =
                new Held.Clearance(Compartment.C3, AUTHOR, new Span(NOW.minusSeconds(9), NOW.plusSeconds(9), true));
        var named = new Held.Clearance(Compartment.C3, AUTHOR, span(NOW.minusSeconds(9), NOW.plusSeconds(9)));
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), unnamed))
                .isEqualTo(Reason.COMPARTMENT);
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), named))
                .isEqualTo(Reason.PERMITTED);
    }

    @Test
    void whoAccompaniesNobodySeesNoFamilyWhateverSheHolds() {
        for (var function : List.of(
                ActorFunction.ORGANISATION_ADMINISTRATOR,
                ActorFunction.NETWORK_FACILITATOR,
                ActorFunction.CONFIDENTIALITY_OFFICER,
                ActorFunction.PROGRAMME_ANALYST,
                ActorFunction.OPERATOR)) {
            assertThat(Policy.decide(
                                    actor(function),
                                    READ,
                                    Compartment.C0,
                                    null,
                                    List.of(relation(true, NOW, null)),
                                    NOW)
                            .reason())
                    .isEqualTo(Reason.FUNCTION);
        }
    }

    private static Reason decide(Action action, Compartment compartment, Held... held) {
        return Policy.decide(actor(ActorFunction.INDEPENDENT_MIDWIFE), action, compartment, null, List.of(held), NOW)
                .reason();
    }

    private static Held.Relation relation(boolean writes, Instant since, @Nullable Instant until) {
        return new Held.Relation(false, writes, OPEN, span(since, until));
    }

    private static Span span(Instant since, @Nullable Instant until) {
        return new Span(since, until, false);
    }

    private static Actor actor(ActorFunction function) {
        return new Actor(new ActorId(new UUID(0, 1)), function, new OrganisationId(new UUID(0, 2)));
    }

    private static Action action(String code, boolean writes) {
        return new Action() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public boolean writes() {
                return writes;
            }
        };
    }
}
