package be.mille.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.audit.proof.Checkpoint;
import be.mille.sql.UnsafeStartException;
import be.mille.testing.FreshDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** T21: a program whose time cannot be believed does not start, or says so; a few seconds are nobody's fault. */
class ClockHealthTests {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final FreshDatabase database = new FreshDatabase();
    private final PlatformTransactionManager transactions = database.transactions();
    private final CheckpointStore checkpoints = new CheckpointStore(database.sql());

    private TimeHealthIndicator started(Clock clock) {
        var indicator = new TimeHealthIndicator(database.sql(), checkpoints, clock, transactions, TOLERANCE);
        indicator.afterPropertiesSet();
        return indicator;
    }

    @Test
    void threeDaysOffEitherWayIsNoStartAndTheSentenceSaysBothTimes() {
        for (var off : new Duration[] {THREE_DAYS, THREE_DAYS.negated(), Duration.ofMinutes(6)}) {
            assertThatThrownBy(() -> started(Clock.offset(Clock.systemUTC(), off)))
                    .as(off.toString())
                    .isInstanceOfSatisfying(UnsafeStartException.class, refusal -> {
                        assertThat(refusal.getMessage()).contains("for this program", "for its database");
                        assertThat(refusal.action()).contains("same time", "mille.clock.tolerance");
                    });
        }
    }

    /** Control: what is refused is the distance. */
    @Test
    void aFewSecondsAreNobodysFault() {
        var health =
                started(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(20))).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("clock", "believed");
    }

    @Test
    void aClockThatIsSetOffWhileTheProgramRunsIsSaidAndTakenBack() {
        var clock = new Moved();
        var indicator = started(clock);
        clock.off = THREE_DAYS;
        indicator.look();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails().toString()).contains("differs from the database's");
        clock.off = Duration.ZERO;
        indicator.look();
        assertThat(indicator.health().getDetails().toString())
                .as("three days were seen that have not come yet")
                .contains("behind what was seen");
    }

    /** A machine that carries both: program and database agree, and the log knows better. */
    @Test
    void aMachineSetBackBehindItsSignedLogStartsAndSaysSo() {
        var signed = Instant.now().plus(THREE_DAYS).truncatedTo(ChronoUnit.MICROS);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> checkpoints.insert(
                        new Checkpoint(1, signed, new byte[32], new byte[32]), new byte[64], List.of()));
        var health = started(Clock.systemUTC()).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().toString()).contains("behind what was seen or signed");
    }

    /** Goes with the machine, as far off as it is told. */
    private static final class Moved extends Clock {
        private Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
