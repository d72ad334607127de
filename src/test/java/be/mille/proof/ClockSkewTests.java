package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * T21: around the change of the hour, 29 February and midnight in Brussels or in Greenwich, a relation is open from its first second
 * to its last and not one longer, whatever the clock did in between; once somebody ended it, at no moment. The model here counts for itself.
 */
@MilleTest
class ClockSkewTests {
    private static final long SEED = 21;
    private static final int TRIALS = Integer.getInteger("mille.skew", Scorecard.full() ? 900 : 60);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final List<Instant> EDGES = List.of(
            Instant.parse("2026-10-25T00:59:59Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2027-03-28T00:59:59Z"),
            Instant.parse("2027-03-28T01:00:00Z"),
            Instant.parse("2028-02-28T23:00:00Z"),
            Instant.parse("2028-02-29T12:00:00Z"),
            Instant.parse("2028-02-29T22:59:59Z"),
            Instant.parse("2026-11-30T22:59:59Z"),
            Instant.parse("2026-11-30T23:00:00Z"),
            Instant.parse("2026-11-30T23:59:59Z"),
            Instant.parse("2026-12-01T00:00:00Z"),
            Instant.parse("2027-06-30T21:59:59Z"),
            Instant.parse("2027-06-30T22:00:00Z"),
            Instant.parse("2026-08-31T10:00:00Z"));

    /** What the model says a relation of the social worker lasts: six months, to the end of that day in Brussels. */
    private static Instant end(Instant since) {
        var day = LocalDate.ofInstant(since, BRUSSELS).plusMonths(6).plusDays(1);
        return day.atStartOfDay(BRUSSELS).toInstant();
    }

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TestClock clock;

    private final Random random = new Random(SEED);

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void noRightLastsASecondLongerOrShorterThanTheModelSays() {
        var wrong = new ArrayList<String>();
        int verdicts = 0;
        for (int i = 0; i < TRIALS; i++) {
            var since = EDGES.get(i % EDGES.size()).plusSeconds(random.nextInt(3) - 1);
            var family = family(since);
            var until = end(since);
            var moments = new ArrayList<>(List.of(
                    since.minusSeconds(1), since, until.minusSeconds(1), until, until.plus(Duration.ofDays(3))));
            if (i % 3 == 1) {
                var out = since.plus(Duration.ofHours(1 + random.nextInt(2000)));
                moments.addAll(List.of(out.minusSeconds(1), out, out.plusSeconds(1)));
                verdicts++;
                if (!open(family, out.minusSeconds(1))) {
                    wrong.add("since " + since + ": shut a second before she is kept away");
                }
                stepsOut(family, out);
                until = since;
            }
            java.util.Collections.shuffle(moments, random);
            for (var moment : moments) {
                verdicts++;
                boolean says = !moment.isBefore(since) && moment.isBefore(until);
                if (open(family, moment) != says) {
                    wrong.add("since " + since + " until " + until + " at " + moment + ": " + !says);
                }
            }
        }
        new Scorecard(
                        "T21",
                        "verdicts around an edge of time",
                        verdicts,
                        wrong.size(),
                        SEED,
                        Scorecard.size("mille.skew"),
                        1,
                        caught())
                .keep();
        assertThat(wrong).isEmpty();
    }

    /** Control: a model that forgets the day in Brussels and counts by Greenwich is told so. */
    @Test
    void aModelThatCountsByGreenwichIsFoundWrong() {
        assertThat(caught()).isOne();
    }

    private int caught() {
        var since = Instant.parse("2026-11-30T23:30:00Z");
        var family = family(since);
        var greenwich = LocalDate.ofInstant(since, ZoneId.of("UTC"))
                .plusMonths(6)
                .plusDays(1)
                .atStartOfDay(ZoneId.of("UTC"))
                .toInstant();
        return open(family, greenwich) ? 1 : 0;
    }

    /** She is kept away at that moment, which ends what ran: by the clock alone nothing of it comes back. */
    private void stepsOut(FamilyId family, Instant at) {
        clock.set(at);
        var worker = people.get(People.SOCIAL_WORKER);
        if (random.nextBoolean()) {
            people.runAs(People.MIDWIFE, () -> relations.end(family, worker.id(), EndReason.CARE_ENDED));
        } else {
            people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(worker.id())));
        }
    }

    /** The midwife has it from before the edge, and for longer. */
    private FamilyId family(Instant since) {
        clock.set(since.minus(Duration.ofDays(2)));
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Edge")));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        since,
                        Proof.BROUGHT_IN));
        return family;
    }

    private boolean open(FamilyId family, Instant moment) {
        clock.set(moment);
        try {
            people.as(People.SOCIAL_WORKER, () -> persons.card(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
