package be.mille.proof;

import be.mille.access.ActorFunction.Group;
import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Coordinating;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.directory.Professional;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a family of the midwife's, to which somebody stands as wanted at {@link TestClock#START}. */
final class StandingFamilies {
    private static final Instant NOW = TestClock.START;
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(2));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));

    private final World world;
    private final Relations relations;
    private final Exclusions exclusions;
    private final Clearances clearances;
    private final Bounds bounds;

    StandingFamilies(World world) {
        this.world = world;
        relations = world.get(Relations.class);
        exclusions = world.get(Exclusions.class);
        clearances = world.get(Clearances.class);
        bounds = world.get(Bounds.class);
    }

    FamilyId make(String reader, Standing state) {
        var who = world.people.get(reader);
        world.clock.set(state == Standing.ASLEEP ? LONG_AGO : BEFORE);
        var family = world.people.as(
                People.MIDWIFE, () -> world.get(PersonRecords.class).open(OpenFamilies.called("Stands")));
        switch (state) {
            case NONE -> {}
            case FORGED -> forge(who, family);
            case EXCEPTIONAL -> open(reader, family, NOW.minus(Duration.ofHours(1)));
            case EXCEPTIONAL_OVER -> open(reader, family, NOW.minus(Duration.ofHours(9)));
            case LEFT -> {
                begin(who, family, world.clock.instant());
                world.people.runAs(People.ADMINISTRATOR, () -> relations.leave(who.id(), BEFORE.plusSeconds(60)));
            }
            case ASLEEP -> {
                begin(who, family, world.clock.instant());
                world.clock.set(NOW);
                new TransactionTemplate(world.get(org.springframework.transaction.PlatformTransactionManager.class))
                        .executeWithoutResult(_ -> world.get(Sql.class)
                                .find(
                                        row -> true,
                                        "select confidentiality.sleep(:now, :before)",
                                        Sql.p("now", NOW),
                                        Sql.p("before", NOW.minus(Duration.ofDays(90)))));
            }
            default -> world.people.runAs(People.MIDWIFE, () -> around(who, family, state));
        }
        world.clock.reset();
        return family;
    }

    private void around(Professional who, FamilyId family, Standing state) {
        if (state == Standing.FOR_SUBJECT) {
            relations.addForSubject(family, who.actor(), ordinary(who), Compartment.C3, Proof.BROUGHT_IN);
            return;
        }
        begin(
                who,
                family,
                switch (state) {
                    case BEGINS_NOW -> NOW;
                    case NOT_YET -> NOW.plusSeconds(1);
                    default -> BEFORE;
                });
        world.clock.set(BEFORE.plus(Duration.ofHours(1)));
        switch (state) {
            case COORDINATING ->
                world.get(Coordinating.class).begin(family, who.actor(), TestClock.TODAY.plusDays(100));
            case NAMED, NAMED_THEN_ENDED -> {
                clearances.clearAuthor(family, Compartment.C4);
                clearances.clear(family, who.id(), Compartment.C4);
            }
            case NARROWED -> bounds.narrow(family, who.id(), Set.of(Compartment.C1, Compartment.C2));
            case ENDED -> relations.end(family, who.id(), EndReason.CARE_ENDED);
            case ENDS_NOW -> bounds.endBy(family, who.id(), NOW);
            case RAN_OUT -> bounds.endBy(family, who.id(), NOW.minus(Duration.ofHours(1)));
            case EXCLUDED, EXCLUSION_LIFTED -> exclusions.exclude(family, List.of(who.id()));
            case HOUSE_EXCLUDED -> exclusions.exclude(family, who.organisation());
            default -> {}
        }
        world.clock.set(BEFORE.plus(Duration.ofHours(2)));
        if (state == Standing.NAMED_THEN_ENDED) {
            relations.end(family, who.id(), EndReason.CARE_ENDED);
        } else if (state == Standing.EXCLUSION_LIFTED) {
            exclusions.of(family).forEach(one -> exclusions.lift(family, one.id()));
        }
    }

    private void begin(Professional who, FamilyId family, Instant since) {
        world.people.runAs(
                People.MIDWIFE, () -> relations.add(family, who.actor(), ordinary(who), since, Proof.BROUGHT_IN));
    }

    private static RelationType ordinary(Professional who) {
        return who.function().group() == Group.SOCIAL ? RelationType.SOCIAL_CARE : RelationType.HEALTH_CARE;
    }

    private void open(String reader, FamilyId family, Instant at) {
        var openings = world.get(ExceptionalOpenings.class);
        world.clock.set(at);
        var reference = world.people.as(People.MIDWIFE, () -> openings.reference(family));
        var request = new ExceptionalOpenings.Request(
                UUID.randomUUID(), null, null, reference, ExceptionalReason.LIFE, "une urgence cette nuit", Set.of());
        var outcome = world.people.as(reader, () -> openings.open(request));
        if (!(outcome instanceof ExceptionalOpenings.Outcome.Opened)) {
            throw new IllegalStateException(reader + " opened nothing: " + outcome);
        }
    }

    private void forge(Professional who, FamilyId family) {
        new Owner(world.context.getEnvironment()).asSuperuser("""
                with forged as (
                    insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof, starts_at,
                        created_by, created_at)
                    select gen_random_uuid(), family, '%s', '%s', type, writes, scope, basis, proof, starts_at, created_by, created_at
                    from access.relation where family = '%s' limit 1 returning 1)
                select count(*) from forged
                """.formatted(who.id(), who.organisation(), family));
    }
}
