package be.mille.outbox.internal;

import be.mille.outbox.Carrier;
import be.mille.outbox.Carrier.Carried;
import be.mille.outbox.SendingRounds;
import be.mille.outbox.internal.MessageStore.Taken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, one message after the other; several nodes may do so at once. */
@Component
class Sender implements SendingRounds {
    private final MessageStore store;
    private final EnvelopeKey key;
    private final Delivery delivery;
    private final List<Carrier> carriers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sender(
            MessageStore store,
            EnvelopeKey key,
            Delivery delivery,
            List<Carrier> carriers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.key = key;
        this.delivery = delivery;
        this.carriers = List.copyOf(carriers);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What is marked as taken stays so when this program dies: it is then known that nobody knows. */
    @Override
    @Scheduled(initialDelayString = "${mille.outbox.every:PT15S}", fixedDelayString = "${mille.outbox.every:PT15S}")
    public void sendWhatIsDue() {
        transaction.executeWithoutResult(_ -> store.clear(clock.instant()));
        for (var carrier : carriers) {
            var next = take(carrier);
            while (next.isPresent() && delivery.deliver(next.get(), carrier) != Carried.NOBODY_THERE) {
                next = take(carrier);
            }
        }
    }

    private Optional<Taken> take(Carrier carrier) {
        if (!carrier.ready()) {
            return Optional.empty();
        }
        return transaction.execute(_ -> store.take(clock.instant(), key.name(), List.of(carrier.medium())));
    }
}
