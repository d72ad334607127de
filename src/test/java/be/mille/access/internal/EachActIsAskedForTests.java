package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Coordinating;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Every act on relations, bounds, readers and exclusions asks for itself first: whoever is not there is refused under its name, and what is done stands in the log under it. */
@MilleTest
class EachActIsAskedForTests {
    private static final String COLLEAGUE = People.SOCIAL_WORKER;
    private static final String STRANGER = People.OTHER_MIDWIFE;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Coordinating coordinating;

    @Autowired
    Clearances clearances;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Looks looks;

    private record Act(AccessAction asks, String called, Consumer<FamilyId> act) {}

    private FamilyId family;

    @BeforeEach
    void aFamilyAndAColleague() {
        family = OpenFamilies.withTeam(context, "Asked", Proof.AGREED, COLLEAGUE);
    }

    private List<Act> acts() {
        var worker = people.get(COLLEAGUE);
        var doctor = people.get(People.DOCTOR);
        var psychologist = people.get(People.PSYCHOLOGIST);
        var nobody = people.get(People.HOSPITAL_MIDWIFE);
        return List.of(
                new Act(AccessAction.SEE_TEAM, "the team", relations::of),
                new Act(AccessAction.SEE_TEAM, "who sleeps", relations::asleep),
                new Act(AccessAction.SEE_TEAM, "how long one can coordinate", coordinating::lastDay),
                new Act(
                        AccessAction.ADD_COLLEAGUE,
                        "a colleague",
                        of -> relations.add(
                                of, doctor.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.AGREED)),
                new Act(
                        AccessAction.ADD_COLLEAGUE,
                        "a colleague within bounds",
                        of -> bounds.add(of, doctor.actor(), Set.of(Compartment.C1), null, Proof.AGREED)),
                new Act(
                        AccessAction.ADD_COLLEAGUE,
                        "a colleague for one subject",
                        of -> relations.addForSubject(
                                of, psychologist.actor(), RelationType.HEALTH_CARE, Compartment.C4, Proof.AGREED)),
                new Act(
                        AccessAction.ADD_COLLEAGUE,
                        "a colleague confirmed",
                        of -> relations.confirm(of, worker.id(), Proof.MANDATE)),
                new Act(
                        AccessAction.ADD_COLLEAGUE,
                        "a coordinator",
                        of -> coordinating.begin(of, worker.actor(), TestClock.TODAY.plusMonths(2))),
                new Act(AccessAction.RENEW_RELATION, "a relation renewed", of -> relations.renew(of, worker.id())),
                new Act(
                        AccessAction.SET_BOUNDS,
                        "narrowed",
                        of -> bounds.narrow(of, worker.id(), Set.of(Compartment.C2))),
                new Act(
                        AccessAction.SET_BOUNDS,
                        "widened",
                        of -> bounds.widen(of, worker.actor(), Set.of(Compartment.C2))),
                new Act(
                        AccessAction.SET_BOUNDS,
                        "shortened",
                        of -> bounds.endBy(of, worker.id(), clock.instant().plus(Duration.ofDays(3)))),
                new Act(
                        AccessAction.SET_BOUNDS,
                        "what is unseen ended",
                        of -> bounds.endUnseen(of, nobody.id().value(), Set.of(), EndReason.OTHER)),
                new Act(AccessAction.CLEAR_AUTHOR, "an author", of -> clearances.clearAuthor(of, Compartment.C4)),
                new Act(AccessAction.NAME_READER, "a reader", of -> clearances.clear(of, worker.id(), Compartment.C4)),
                new Act(
                        AccessAction.UNNAME_READER,
                        "a reader no more",
                        of -> clearances.unname(
                                of,
                                worker.id(),
                                Compartment.C4,
                                people.get(People.MIDWIFE).id())),
                new Act(
                        AccessAction.SEE_READERS,
                        "readers of her own words",
                        of -> clearances.mayKnow(
                                of, Compartment.C4, people.get(People.MIDWIFE).id())),
                new Act(
                        AccessAction.SEE_READERS,
                        "readers of what another wrote",
                        of -> clearances.mayKnow(of, Compartment.C1, worker.id())),
                new Act(
                        AccessAction.SEE_READERS,
                        "readers of some compartments",
                        of -> clearances.mayKnowMine(of, Set.of(Compartment.C1))),
                new Act(AccessAction.SEE_READERS, "who is named", clearances::named),
                new Act(AccessAction.SEE_EXCLUSIONS, "who is kept away", exclusions::of),
                new Act(AccessAction.SEE_LOOKS, "who looked", of -> looks.of(of, Instant.EPOCH)),
                new Act(AccessAction.EXCLUDE, "somebody kept away", of -> exclusions.exclude(of, Set.of(nobody.id()))),
                new Act(AccessAction.EXCLUDE, "a house kept away", of -> exclusions.exclude(of, nobody.organisation())),
                new Act(
                        AccessAction.LIFT_EXCLUSION,
                        "somebody let back",
                        of -> exclusions.lift(of, exclusions.of(of).getFirst().id())),
                new Act(
                        AccessAction.END_RELATION,
                        "coordination ended",
                        of -> coordinating.end(of, worker.id(), EndReason.OTHER)),
                new Act(
                        AccessAction.END_RELATION,
                        "a relation that a merge began ended",
                        of -> relations.endBegun(of, worker.id().value(), EndReason.MERGE_UNDONE)),
                new Act(
                        AccessAction.END_RELATION,
                        "a relation ended",
                        of -> relations.end(of, worker.id(), EndReason.OTHER)));
    }

    @Test
    void whatIsDoneStandsInTheLogUnderItsName() {
        for (var act : acts()) {
            int before = entries(People.MIDWIFE, "PERMIT", act.asks());
            people.runAs(People.MIDWIFE, () -> act.act().accept(family));
            assertThat(entries(People.MIDWIFE, "PERMIT", act.asks()))
                    .as(act.called())
                    .isGreaterThan(before);
        }
    }

    @Test
    void whoeverIsNotThereIsRefusedUnderItsNameAndChangesNothing() {
        for (var act : acts()) {
            if (act.asks() == AccessAction.LIFT_EXCLUSION) {
                continue; // of an exclusion that she cannot find: SEE_EXCLUSIONS refuses her before
            }
            int before = entries(STRANGER, "DENY", act.asks());
            var rows = rows();
            assertThatThrownBy(() -> people.runAs(STRANGER, () -> act.act().accept(family)))
                    .as(act.called())
                    .isInstanceOf(NotFoundException.class);
            assertThat(entries(STRANGER, "DENY", act.asks())).as(act.called()).isEqualTo(before + 1);
            assertThat(rows()).as(act.called()).isEqualTo(rows);
        }
    }

    @Test
    void everyActOnAFamilyIsAmongThem() {
        var asked = EnumSet.noneOf(AccessAction.class);
        acts().forEach(one -> asked.add(one.asks()));
        // these two are about no family that is there already
        assertThat(EnumSet.complementOf(asked)).containsExactlyInAnyOrder(AccessAction.OPEN_NEW, AccessAction.LEAVE);
    }

    private int entries(String who, String outcome, AccessAction action) {
        return new Owner(settings)
                        .strings(
                                "select action from audit.entry where family = ? and actor = '%s' and outcome = '%s'"
                                        .formatted(people.get(who).id(), outcome),
                                family.value())
                        .stream()
                        .filter(action.code()::equals)
                        .mapToInt(_ -> 1)
                        .sum();
    }

    private List<String> rows() {
        var owner = new Owner(settings);
        return Stream.of("relation", "clearance", "exclusion")
                .flatMap(table -> owner
                        .strings(
                                "select t::text from access.%s t where family = ? order by id".formatted(table),
                                family.value())
                        .stream())
                .toList();
    }
}
