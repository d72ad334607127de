package be.mille.sealing.internal;

import static be.mille.sql.Sql.p;

import be.mille.sql.OwnerWork;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the master key is the one this database was written with: found out at the start, not at the first page that fails. */
@Component
@DependsOnDatabaseInitialization
class MasterKeyProof implements InitializingBean {
    private static final byte[] ABOUT = "sealing.proof".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KNOWN = "Mille".getBytes(StandardCharsets.UTF_8);

    private final Sql sql;
    private final MasterKeys master;
    private final TransactionTemplate transaction;

    MasterKeyProof(Sql sql, MasterKeys master, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.master = master;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(_ -> {
            boolean first = sql.update(
                            "insert into sealing.proof (wrapped) values (:wrapped) on conflict do nothing",
                            p("wrapped", closed(master.get())))
                    > 0;
            if (first) {
                refuseKeysOfAnother();
            }
            var stored = sql.find(row -> row.getBytes("wrapped"), "select wrapped from sealing.proof")
                    .orElseThrow();
            try {
                master.get().open(stored, ABOUT);
            } catch (GeneralSecurityException e) {
                throw another();
            }
        });
    }

    /** A database that was put back in parts may hold keys without the proof: it is not made anew by whichever master comes along. */
    private void refuseKeysOfAnother() {
        var some = sql.list(FamilyKeys::stored, "select family, compartment, wrapped from deployment.any_key()");
        for (var one : some) {
            try {
                master.get().open(one.wrapped(), one.key().about());
            } catch (GeneralSecurityException e) {
                throw another();
            }
        }
    }

    private static UnsafeStartException another() {
        return new UnsafeStartException(
                "This is not the master key this database was written with.",
                "Put the right one back from its safe copy: without it nothing that was written about a family opens.");
    }

    /** With a new master key, so that the old one may be dropped. */
    static void renew(OwnerWork owner, MasterKey now) {
        owner.in(sql -> sql.update("update sealing.proof set wrapped = :wrapped", p("wrapped", closed(now))));
    }

    private static byte[] closed(MasterKey master) {
        try {
            return master.close(KNOWN, ABOUT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key closes nothing", e);
        }
    }
}
