package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.LookWatch;
import be.mille.account.OwnAddressChanged;
import be.mille.account.PlainAddress;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Fingerprints;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notices a look at the record of somebody who lives in the reader's own house: only of readers who noted theirs. The family's
 * address is opened by the program for this comparison, printed as the reader's is, and forgotten.
 */
@Component
class NeighbourWatch implements LookWatch {
    private final Sql sql;
    private final Ids ids;
    private final Sealing sealing;
    private final Fingerprints prints;
    private final NothingNoted nothingNoted = new NothingNoted();

    NeighbourWatch(Sql sql, Ids ids, Sealing sealing, Fingerprints prints) {
        this.sql = sql;
        this.ids = ids;
        this.sealing = sealing;
        this.prints = prints;
    }

    /** Which look a transaction has compared already. */
    private record Compared(ActorId reader, FamilyId family) {}

    /** What one reader noted in one post, beside where the family lives, still closed. */
    private record Pair(
            ActorId post,
            byte[] print,
            @Nullable String street,
            @Nullable String number,
            @Nullable String postcode) {
        static Pair read(ResultSet row) throws SQLException {
            return new Pair(
                    new ActorId(row.getObject("post", UUID.class)),
                    row.getBytes("print"),
                    row.getString("street"),
                    row.getString("number"),
                    row.getString("postcode"));
        }
    }

    @Override
    public void looked(Actor reader, FamilyId family) {
        if (!nothingNoted.lately(reader.id())) {
            TransactionMemory.once(new Compared(reader.id(), family), () -> compare(reader.id(), family));
        }
    }

    @TransactionalEventListener(OwnAddressChanged.class)
    void changed() {
        nothingNoted.clear();
    }

    /** Whatever comes out, the same is asked of the database: its time tells nothing. */
    private boolean compare(ActorId reader, FamilyId family) {
        var pairs = sql.list(
                Pair::read,
                "select post, print, street, number, postcode from confidentiality.to_compare(:family)",
                p("family", family));
        if (pairs.isEmpty()) {
            nothingNoted.add(reader);
            return false;
        }
        boolean same = false;
        for (var pair : pairs) {
            same |= same(pair, family);
        }
        sql.list(
                _ -> true,
                "select confidentiality.compared(:id, :family, :same)",
                p("id", ids.next()),
                p("family", family),
                p("same", same));
        return same;
    }

    private boolean same(Pair pair, FamilyId family) {
        var seal = sealing.of("family.address", family, Compartment.C0L, family.value());
        var hers = PlainAddress.of(
                pair.postcode(), seal.openAny("street", pair.street()), seal.openAny("number", pair.number()));
        return hers.isPresent()
                && MessageDigest.isEqual(pair.print(), hers.get().print(prints, pair.post()));
    }
}
