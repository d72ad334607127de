package be.mille.audit.internal;

import be.mille.audit.LogCheckpoints;
import be.mille.audit.proof.Anchor;
import be.mille.audit.proof.Checkpoint;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs where the log stands, every minute in which something was added to it. */
@Service
@Transactional
class Checkpoints implements LogCheckpoints {
    private static final int MOST = 500;

    private final CheckpointStore store;
    private final OperatorKey key;
    private final Clock clock;

    Checkpoints(CheckpointStore store, OperatorKey key, Clock clock) {
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    @Override
    @Scheduled(
            initialDelayString = "${mille.log.checkpoint-every:PT1M}",
            fixedDelayString = "${mille.log.checkpoint-every:PT1M}")
    public void sign() {
        if (!store.mine()) {
            return;
        }
        var standings = store.standings();
        var moved = standings.stream()
                .filter(CheckpointStore.Standing::moved)
                .map(CheckpointStore.Standing::head)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        var last = store.last();
        var checkpoint = new Checkpoint(
                last.map(Checkpoint::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Checkpoint.root(
                        standings.stream().map(CheckpointStore.Standing::head).toList()),
                last.map(Checkpoint::digest).orElseGet(() -> new byte[32]));
        store.insert(checkpoint, key.get().sign(checkpoint.text()), moved);
    }

    @Override
    public List<Anchor> after(long number) {
        return store.after(number, MOST);
    }
}
