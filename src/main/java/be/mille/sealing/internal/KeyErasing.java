package be.mille.sealing.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Erasing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Destroys keys in the caller's transaction, and forgets the open ones once it has ended well. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeyErasing implements Erasing {
    private final Sql sql;
    private final Clock clock;
    private final FamilyKeys keys;

    KeyErasing(Sql sql, Clock clock, FamilyKeys keys) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
    }

    @Override
    public void destroyKeys(FamilyId family, Set<Compartment> compartments) {
        sql.list(
                _ -> 1,
                "select sealing.destroy(:family, :compartments, :now)",
                p("family", family),
                p("compartments", compartments),
                p("now", clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forget();
            }
        });
    }
}
