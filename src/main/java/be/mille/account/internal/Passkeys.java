package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's own passkeys: seen, named and taken away by herself alone. */
@Service
@Transactional
public class Passkeys {
    private final Sql sql;
    private final Access access;
    private final KeyHolders holders;

    Passkeys(Sql sql, Access access, KeyHolders holders) {
        this.sql = sql;
        this.access = access;
        this.holders = holders;
    }

    /**
     * One of hers.
     *
     * @param synced whether her other devices may have it too
     */
    public record Passkey(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant usedAt,
            boolean synced) {}

    /** The newest first. */
    public List<Passkey> of(KeyHolder holder) {
        access.require(AccountAction.SEE_PASSKEYS);
        return sql.list(
                row -> {
                    var used = row.getObject("used_at", OffsetDateTime.class);
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("label"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant(),
                            row.getBoolean("backup_eligible"));
                },
                """
                select id, label, created_at, used_at, backup_eligible from account.passkey
                where holder = :holder order by created_at desc, id
                """,
                p("holder", handle(holder)));
    }

    /** Whether there is any; asked by pages that may offer it. */
    public boolean any(KeyHolder holder) {
        return sql.find(
                        row -> row.getBoolean("has"),
                        "select exists (select 1 from account.passkey where holder = :holder) as has",
                        p("holder", handle(holder)))
                .orElse(false);
    }

    /** @throws NotFoundException for one that is not hers */
    public void rename(KeyHolder holder, UUID passkey, String label) {
        access.require(AccountAction.NAME_PASSKEY);
        touched(sql.update(
                "update account.passkey set label = :label where id = :id and holder = :holder",
                p("label", label),
                p("id", passkey),
                p("holder", handle(holder))));
    }

    /**
     * Takes one away: it opens nothing from now on.
     *
     * @param otherWay whether she can sign in without any
     * @return false when it is the last way in, and stays
     * @throws NotFoundException for one that is not hers
     */
    public boolean remove(KeyHolder holder, UUID passkey, boolean otherWay) {
        access.require(AccountAction.REMOVE_PASSKEY);
        // Two removals at once, each of them seeing the other's key, would leave none.
        var all = sql.list(
                row -> row.getObject("id", UUID.class),
                "select id from account.passkey where holder = :holder for update",
                p("holder", handle(holder)));
        if (!all.contains(passkey)) {
            throw new NotFoundException();
        }
        if (all.size() == 1 && !otherWay) {
            return false;
        }
        touched(sql.update("delete from account.passkey where id = :id", p("id", passkey)));
        return true;
    }

    private byte[] handle(KeyHolder holder) {
        return holders.handle(holder).map(Bytes::getBytes).orElse(new byte[0]);
    }

    private static void touched(int rows) {
        if (rows != 1) {
            throw new NotFoundException();
        }
    }
}
