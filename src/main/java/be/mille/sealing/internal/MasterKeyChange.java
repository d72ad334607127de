package be.mille.sealing.internal;

import static be.mille.sql.Sql.p;

import be.mille.operator.OperatorAct;
import be.mille.sealing.internal.FamilyKeys.Stored;
import be.mille.sql.OwnerWork;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * After the operator has put a new master key beside the old one: reads it, and closes every family's key with it, some hundred at a
 * time, while everybody works on. The texts stay as they are. Done as the owner of the database: the program itself may not.
 */
@Component
class MasterKeyChange implements OperatorAct {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyChange.class);
    private static final int AT_ONCE = 500;

    private final OwnerWork owner;
    private final MasterKeys master;

    MasterKeyChange(OwnerWork owner, MasterKeys master) {
        this.owner = owner;
        this.master = master;
    }

    @Override
    public String path() {
        return "/keys/close-anew";
    }

    @Override
    public Answer act() {
        try {
            var now = master.again();
            long done = 0;
            for (int some = some(now); some > 0; some = some(now)) {
                done += some;
            }
            MasterKeyProof.renew(owner, now);
            var answer = new Answer(
                    true,
                    done + " keys were closed with the master key " + now.name()
                            + ". Where nothing else uses the old one any more, drop it: master-key --drop-old=<file>.");
            LOG.info(answer.sentence());
            return answer;
        } catch (RuntimeException e) {
            LOG.warn("The master key was not changed everywhere", e);
            return new Answer(false, "Not every key was closed anew, those that were stay so: " + e.getMessage());
        }
    }

    private int some(MasterKey now) {
        return owner.in(sql -> {
            var keys = sql.list(
                    FamilyKeys::stored,
                    "select family, compartment, wrapped from sealing.closed_by_others(:master, :most)",
                    p("master", now.name()),
                    p("most", AT_ONCE));
            if (!keys.isEmpty()) {
                sql.list(
                        _ -> 1,
                        "select sealing.close_anew(:families, :compartments, cast(:wrapped as bytea[]), :master)",
                        p(
                                "families",
                                keys.stream().map(one -> one.key().family()).toList()),
                        p(
                                "compartments",
                                keys.stream()
                                        .map(one -> one.key().compartment())
                                        .toList()),
                        p("wrapped", closed(keys, now)),
                        p("master", now.name()));
            }
            return keys.size();
        });
    }

    private static List<String> closed(List<Stored> keys, MasterKey now) {
        var closed = new ArrayList<String>();
        for (var one : keys) {
            var about = one.key().about();
            try {
                closed.add(Bytes.literal(now.close(now.open(one.wrapped(), about), about)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a key was closed by a master key that is not here", e);
            }
        }
        return closed;
    }
}
