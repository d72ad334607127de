package be.mille.outbox.internal;

import be.mille.outbox.Carrier;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the operator that messages wait and cannot leave. Never “down”: the program works without mail, and nobody should take it out of
 * service for that.
 */
@Component
class OutboxHealthIndicator implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxHealthIndicator.class);

    /** A try that failed is repeated within minutes; what waits longer has nobody who takes it. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final MessageStore store;
    private final List<Carrier> carriers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxHealthIndicator(
            MessageStore store, List<Carrier> carriers, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.carriers = List.copyOf(carriers);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Words only: how many wait is nobody's business who can reach this address. */
    @Override
    public Health health() {
        boolean ready = carriers.stream().anyMatch(Carrier::ready);
        var health = stuck() ? Health.status("WAITING") : Health.up();
        return health.withDetail("mail", ready ? "set up" : "not set up").build();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void say() {
        var waiting = transaction.execute(_ -> store.waiting(clock.instant()));
        if (waiting.number() > 0) {
            LOG.warn("{} messages wait to be sent, the oldest since {}", waiting.number(), waiting.since());
        }
    }

    private boolean stuck() {
        var since = transaction.execute(_ -> store.waiting(clock.instant())).since();
        return since != null && since.isBefore(clock.instant().minus(LONG));
    }
}
