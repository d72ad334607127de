package be.mille.audit.internal;

import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the time can be believed by which rights begin and end: the database says the same, and it never went back behind what was
 * already seen or signed. A start with another time than the database's is refused; later the node says so and is taken out of service.
 */
@Component
@DependsOnDatabaseInitialization
class TimeHealthIndicator implements HealthIndicator, InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(TimeHealthIndicator.class);

    private final Sql sql;
    private final CheckpointStore checkpoints;
    private final Clock clock;
    private final Duration tolerance;
    private final TransactionTemplate transaction;

    private Instant furthest = Instant.EPOCH;
    private volatile String wrong = "";

    TimeHealthIndicator(
            Sql sql,
            CheckpointStore checkpoints,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${mille.clock.tolerance:PT5M}") Duration tolerance) {
        this.sql = sql;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.tolerance = tolerance;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        var here = clock.instant();
        var there = ofTheDatabase();
        if (apart(here, there)) {
            throw new UnsafeStartException(
                    "It is " + here + " for this program and " + there
                            + " for its database: one of the two clocks is wrong.",
                    "Let both machines follow the same time (NTP), then start again: by a wrong clock rights would begin and end at "
                            + "the wrong moment. How far they may differ is set by mille.clock.tolerance.");
        }
        transaction.executeWithoutResult(_ -> checkpoints.last().ifPresent(last -> furthest = last.at()));
        look();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    final synchronized void look() {
        var here = clock.instant();
        var there = ofTheDatabase();
        var found = "";
        if (apart(here, there)) {
            found = "differs from the database's";
        } else if (here.isBefore(furthest.minus(tolerance))) {
            found = "is behind what was seen or signed already";
        }
        furthest = here.isAfter(furthest) ? here : furthest;
        if (!found.equals(wrong)) {
            tell(found, here, there);
        }
        wrong = found;
    }

    private void tell(String found, Instant here, Instant there) {
        if (found.isEmpty()) {
            LOG.warn("The clock is right again: {}", here);
        } else {
            LOG.error(
                    "The clock {}: it is {} here, {} in the database, and was {} before", found, here, there, furthest);
        }
    }

    private boolean apart(Instant here, Instant there) {
        return Duration.between(here, there).abs().compareTo(tolerance) > 0;
    }

    private Instant ofTheDatabase() {
        return Objects.requireNonNull(transaction.execute(_ -> sql.find(
                        row -> row.getObject("at", OffsetDateTime.class).toInstant(), "select clock_timestamp() as at")
                .orElseThrow()));
    }

    /** Words only, of the last look: whoever asks this address moves nothing. */
    @Override
    public Health health() {
        return wrong.isEmpty()
                ? Health.up().withDetail("clock", "believed").build()
                : Health.down().withDetail("clock", wrong).build();
    }
}
