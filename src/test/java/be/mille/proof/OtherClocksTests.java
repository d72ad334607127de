package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.family.PersonRecords;
import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.Doors;
import be.mille.screening.Herself;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T21 for what is not a relation of six months: lengths by proof, names given, doors for her, leave. Each moment is counted here anew. */
@MilleTest
class OtherClocksTests {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final List<Instant> EDGES = List.of(
            Instant.parse("2026-11-30T22:59:59Z"),
            Instant.parse("2026-11-30T23:30:00Z"),
            Instant.parse("2027-03-28T00:59:59Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2027-10-31T00:30:00Z"),
            Instant.parse("2028-02-29T22:59:59Z"),
            Instant.parse("2028-02-29T23:00:00Z"));

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Screenings screenings;

    @Autowired
    Doors doors;

    @Autowired
    Herself herself;

    @Autowired
    Posts posts;

    @Autowired
    TestClock clock;

    private final Random random = new Random(21);

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private FamilyId family(Instant at) {
        clock.set(at);
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Clock")));
    }

    /** Asked in any order: the clock goes back, too. */
    private void eachMoment(Instant since, Instant until, Asked asked) {
        var moments = new ArrayList<>(
                List.of(since.minusSeconds(1), since, until.minusSeconds(1), until, until.plus(Duration.ofDays(2))));
        Collections.shuffle(moments, random);
        for (var moment : moments) {
            clock.set(moment);
            assertThat(asked.open())
                    .as("since %s until %s at %s", since, until, moment)
                    .isEqualTo(!moment.isBefore(since) && moment.isBefore(until));
        }
    }

    private interface Asked {
        boolean open();
    }

    @Test
    void aWeakerProofEndsToTheSecond() {
        for (var since : EDGES) {
            for (var proof : List.of(Proof.REFERRED, Proof.EMERGENCY)) {
                var family = family(since.minus(Duration.ofDays(1)));
                people.runAs(
                        People.MIDWIFE,
                        () -> relations.add(
                                family, people.get(People.DOCTOR).actor(), RelationType.HEALTH_CARE, since, proof));
                var until = LocalDate.ofInstant(since, BRUSSELS)
                        .plusMonths(proof == Proof.REFERRED ? 3 : 1)
                        .plusDays(1)
                        .atStartOfDay(BRUSSELS)
                        .toInstant();
                eachMoment(since, until, () -> opens(family));
            }
        }
    }

    private boolean opens(FamilyId family) {
        try {
            people.as(People.DOCTOR, () -> relations.of(family));
            return true;
        } catch (be.mille.kernel.NotFoundException e) {
            return false;
        }
    }

    @Test
    void aNameGivenHoldsFromItsSecondUntilSomebodyEndsTheRelationAndAtNoMomentAfterThat() {
        for (var edge : EDGES) {
            var family = family(edge.minus(Duration.ofDays(2)));
            var doctor = people.get(People.DOCTOR);
            people.runAs(People.MIDWIFE, () -> {
                relations.add(family, doctor.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
                clearances.clearAuthor(family, Compartment.C3);
            });
            clock.set(edge);
            people.runAs(People.MIDWIFE, () -> clearances.clear(family, doctor.id(), Compartment.C3));
            var until = edge.plus(Duration.ofHours(30));
            clock.set(edge.minusSeconds(1));
            assertThat(knows(family, doctor.id())).isFalse();
            for (var moment : List.of(edge, until.minusSeconds(1))) {
                clock.set(moment);
                assertThat(knows(family, doctor.id())).as("%s", moment).isTrue();
            }
            clock.set(until);
            people.runAs(People.MIDWIFE, () -> relations.end(family, doctor.id(), EndReason.CARE_ENDED));
            for (var moment : List.of(edge, until.minusSeconds(1), until, until.plusSeconds(1))) {
                clock.set(moment);
                assertThat(knows(family, doctor.id())).as("ended, %s", moment).isFalse();
            }
        }
    }

    private boolean knows(FamilyId family, ActorId who) {
        return people.as(
                        People.MIDWIFE,
                        () -> clearances.mayKnow(
                                family,
                                Compartment.C3,
                                people.get(People.MIDWIFE).id()))
                .contains(who);
    }

    @Test
    void aDoorIsShutFromTheSecondItSays() {
        for (var since : EDGES) {
            var family = family(since);
            var stage = new Stage.Undated();
            var screening = people.as(
                    People.MIDWIFE,
                    () -> screenings.start(
                            family,
                            new Screenings.Start(
                                    ScreeningMoment.FIRST,
                                    "fr",
                                    Interpreting.SHARED_LANGUAGE,
                                    Presence.NOT_SAID,
                                    null,
                                    UUID.randomUUID())));
            var turned = people.as(
                    People.MIDWIFE,
                    () -> doors.turn(family, screening, new Doors.Wish("fr", stage, UUID.randomUUID()), "135790"));
            assertThat(turned.expiresAt()).isEqualTo(since.plus(Duration.ofHours(2)));
            var invited = people.as(
                            People.MIDWIFE,
                            () -> doors.invite(family, screening, new Doors.Wish("fr", stage, UUID.randomUUID())))
                    .orElseThrow();
            assertThat(invited.expiresAt())
                    .isAfter(turned.expiresAt())
                    .isBeforeOrEqualTo(since.plus(Duration.ofDays(7)));
            for (var door : List.of(turned, invited)) {
                clock.set(since);
                var knock = (Herself.Knock.Opened) herself.knock(door.secret(), door.code());
                clock.set(door.expiresAt());
                assertThatThrownBy(() -> herself.room(knock.visit())).isInstanceOf(RuntimeException.class);
                clock.set(door.expiresAt().minusSeconds(1));
                assertThat(herself.room(knock.visit()).expiresAt()).isEqualTo(door.expiresAt());
            }
        }
    }

    @Test
    void aLeaveBeginsAndEndsWithTheDayInBrusselsWhateverThePostThen() {
        var administrator = People.ADMINISTRATOR;
        for (var edge : EDGES) {
            clock.set(edge);
            var day = LocalDate.ofInstant(edge, BRUSSELS);
            var who = people.as(
                    administrator,
                    () -> posts.add(
                            UUID.randomUUID(),
                            new Post.Fields(
                                    "Edge",
                                    "Of Time",
                                    be.mille.access.ActorFunction.PRIMARY_CARE_NURSE,
                                    null,
                                    List.of("fr"),
                                    day,
                                    day,
                                    day.plusDays(1))));
            var from = day.atStartOfDay(BRUSSELS).toInstant();
            var until = day.plusDays(2).atStartOfDay(BRUSSELS).toInstant();
            eachMoment(from, until, () -> away(administrator, who));
            clock.set(edge);
            assertThat(posts.current(who))
                    .as("on leave one may still look something up")
                    .isPresent();
            clock.set(from.minusSeconds(1));
            assertThat(posts.current(who)).as("before the first day").isEmpty();
        }
    }

    private boolean away(String administrator, ActorId who) {
        return people.as(administrator, () -> posts.get(who)).awayOn(LocalDate.ofInstant(clock.instant(), BRUSSELS));
    }
}
