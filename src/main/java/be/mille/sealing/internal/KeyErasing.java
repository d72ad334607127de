package be.mille.sealing.internal;

import be.mille.sealing.Erasing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Forgets open keys after the transaction that destroyed the stored ones. */
@Component
class KeyErasing implements Erasing {
    private final FamilyKeys keys;

    KeyErasing(FamilyKeys keys) {
        this.keys = keys;
    }

    @Override
    public void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forget();
            }
        });
    }
}
