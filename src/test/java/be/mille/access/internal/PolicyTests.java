package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Reason;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
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
        var opened = new Held.Relation(true, false, OPEN, NOW, NOW.plusSeconds(1));
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, NOW, null);
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
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, NOW, null);
        assertThat(decide(READ, Compartment.C3, cleared)).isEqualTo(Reason.NO_RELATION);
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), cleared))
                .isEqualTo(Reason.PERMITTED);
        assertThat(decide(READ, Compartment.C4, relation(true, NOW, null), cleared))
                .isEqualTo(Reason.COMPARTMENT);
        var past = new Held.Clearance(Compartment.C3, AUTHOR, NOW.minusSeconds(9), NOW);
        assertThat(decide(READ, Compartment.C3, relation(true, NOW, null), past))
                .isEqualTo(Reason.COMPARTMENT);
    }

    @Test
    void aClearanceOpensWhatItsAuthorWroteAndNothingOfAnother() {
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, NOW, null);
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
        var excluded = new Held.Exclusion(NOW, null);
        var cleared = new Held.Clearance(Compartment.C3, AUTHOR, NOW, null);
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null), cleared, excluded))
                .isEqualTo(Reason.EXCLUDED);
        var past = new Held.Exclusion(NOW.minusSeconds(9), NOW.minusSeconds(1));
        assertThat(decide(READ, Compartment.C0, relation(true, NOW, null), past))
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

    /** T05: an exclusion, an earlier end or a lost clearance never adds access; the engine agrees with a second reading of the rules. */
    @Test
    void takingAwayNeverAddsAndAnIndependentReadingAgrees() {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            var held = randomWorld(random);
            var actor = actor(ActorFunction.values()[random.nextInt(ActorFunction.values().length)]);
            var action = random.nextBoolean() ? READ : WRITE;
            var compartment = Compartment.values()[random.nextInt(Compartment.values().length)];
            var author = random.nextInt(3) == 0 ? null : AUTHORS.get(random.nextInt(AUTHORS.size()));
            boolean permitted =
                    Policy.decide(actor, action, compartment, author, held, NOW).permitted();
            assertThat(permitted).isEqualTo(reference(actor, action, compartment, author, held));
            var less = new ArrayList<>(held);
            less.add(new Held.Exclusion(NOW, null));
            assertThat(Policy.decide(actor, action, compartment, author, less, NOW)
                            .permitted())
                    .isFalse();
            if (!held.isEmpty() && !permitted) {
                var removed = new ArrayList<>(held);
                var gone = removed.remove(random.nextInt(removed.size()));
                if (!(gone instanceof Held.Exclusion)) {
                    assertThat(Policy.decide(actor, action, compartment, author, removed, NOW)
                                    .permitted())
                            .isFalse();
                }
            }
        }
    }

    /** The rules once more, written the other way round: look for any reason to refuse. */
    private static boolean reference(
            Actor actor, Action action, Compartment wanted, @Nullable ActorId author, List<Held> held) {
        boolean relation = false;
        boolean accompanies = false;
        boolean opens = false;
        boolean cleared = false;
        boolean excluded = false;
        for (var one : held) {
            var end = one.until();
            if (one.since().isAfter(NOW) || (end != null && !NOW.isBefore(end))) {
                continue;
            }
            switch (one) {
                case Held.Relation r -> {
                    boolean fits = r.writes() || !action.writes();
                    relation |= fits;
                    accompanies |= fits && !r.exceptional();
                    opens |= fits && r.scope().contains(wanted);
                }
                case Held.Clearance c ->
                    cleared |= c.compartment() == wanted
                            && (author == null || c.author().equals(author));
                case Held.Exclusion _ -> excluded = true;
            }
        }
        return actor.function().accompaniesFamilies() && relation && (opens || accompanies && cleared) && !excluded;
    }

    private static List<Held> randomWorld(Random random) {
        var held = new ArrayList<Held>();
        for (int n = random.nextInt(5); n > 0; n--) {
            var since = NOW.plus(Duration.ofDays(random.nextInt(-3, 2)));
            var until = random.nextBoolean() ? null : since.plus(Duration.ofDays(random.nextInt(4)));
            switch (random.nextInt(7)) {
                case 0, 1, 2, 3 -> {
                    var scope = EnumSet.noneOf(Compartment.class);
                    for (var one : Compartment.values()) {
                        if (random.nextInt(3) == 0) {
                            scope.add(one);
                        }
                    }
                    held.add(new Held.Relation(random.nextInt(4) == 0, random.nextInt(4) > 0, scope, since, until));
                }
                case 4, 5 ->
                    held.add(new Held.Clearance(
                            Compartment.values()[random.nextInt(Compartment.values().length)],
                            AUTHORS.get(random.nextInt(AUTHORS.size())),
                            since,
                            until));
                default -> held.add(new Held.Exclusion(since, until));
            }
        }
        return held;
    }

    private static Reason decide(Action action, Compartment compartment, Held... held) {
        return Policy.decide(actor(ActorFunction.INDEPENDENT_MIDWIFE), action, compartment, null, List.of(held), NOW)
                .reason();
    }

    private static Held.Relation relation(boolean writes, Instant since, @Nullable Instant until) {
        return new Held.Relation(false, writes, OPEN, since, until);
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
