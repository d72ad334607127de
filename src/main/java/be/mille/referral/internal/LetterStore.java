package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.LinkKeys;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters as the team keeps them. */
@Component
class LetterStore {
    static final String LETTER = "referral.letter";

    private final Sql sql;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;

    LetterStore(Sql sql, Sealing sealing, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What opens a letter; of each only a hash is kept.
     *
     * @param mail what answers it by mail; null where that cannot be
     */
    record Keys(String secret, String code, @Nullable ByMail mail) {}

    /** A part of an address and the code for mail: they answer and never open the page. */
    record ByMail(String part, String code) {}

    /** Empty when this very form was sent before. */
    Optional<UUID> insert(Referral of, Letters.Wish wish, Keys keys, Instant expires) {
        var id = ids.next();
        var me = CurrentActor.get();
        var mail = keys.mail();
        int added = sql.update(
                """
                insert into referral.letter (id, request, offer, family, compartment, author, made_by, organisation, way, address, language,
                    secret, code, mail_part, mail_code, made_at, expires_at, key)
                values (:id, :request, :offer, :family, :compartment, :author, :me, :house, :way, :address, :language, :secret, :code, :part, :partCode,
                    :now, :expires, :key)
                on conflict (key) do nothing
                """,
                p("id", id),
                p("request", of.id()),
                p("offer", wish.offer()),
                p("family", of.family()),
                p("compartment", of.compartment()),
                p("author", of.author()),
                p("me", me.id()),
                p("house", me.organisation()),
                p("way", wish.way()),
                p(
                        "address",
                        sealing.of(LETTER, of.family(), of.compartment(), id).closeAny("address", wish.address())),
                p("language", wish.language()),
                p("secret", LinkKeys.hash(keys.secret())),
                p("code", LinkKeys.hash(keys.secret(), keys.code())),
                p("part", mail == null ? null : LinkKeys.hash(mail.part())),
                p("partCode", mail == null ? null : LinkKeys.hash(mail.part(), mail.code())),
                p("now", clock.instant()),
                p("expires", expires),
                p("key", wish.key()));
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    void close(ReferralId request, UUID letter) {
        sql.update(
                """
                update referral.letter set closed_at = :now, closed_by = :me where id = :id and request = :request and closed_at is null
                """,
                p("now", clock.instant()),
                p("me", CurrentActor.get().id()),
                p("id", letter),
                p("request", request));
    }

    /** Each that still opens. */
    void closeUsable(ReferralId request) {
        of(request).stream()
                .filter(one -> one.usableAt(clock.instant()))
                .map(Letter::id)
                .forEach(letter -> close(request, letter));
    }

    List<Letter> of(ReferralId request) {
        return sql.list(this::letter, """
                select l.id, l.request, l.offer, l.family, l.compartment, l.way, l.address, l.language, l.made_by, l.made_at, l.expires_at,
                    l.wrong, l.opened_at, l.closed_at
                from referral.letter l where l.request = :request order by l.made_at desc, l.id desc
                """, p("request", request));
    }

    /** A day on which a letter of a request was read, by the one of several whose offer it is. */
    record Look(LocalDate day, ReferralId request, @Nullable UUID offer) {}

    List<Look> looks(FamilyId family, Instant since) {
        return sql.list(
                row -> new Look(
                        row.getObject("day", LocalDate.class),
                        new ReferralId(row.getObject("request", UUID.class)),
                        row.getObject("offer", UUID.class)),
                "select day, request, offer from referral.letter_looks(:family, :since)",
                p("family", family),
                p("since", since));
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new ReferralId(row.getObject("request", UUID.class)),
                row.getObject("offer", UUID.class),
                new FamilyId(row.getObject("family", UUID.class)),
                Letter.Way.valueOf(row.getString("way")),
                sealing.of(LETTER, row).openAny("address", row.getString("address")),
                row.getString("language"),
                new ActorId(row.getObject("made_by", UUID.class)),
                Objects.requireNonNull(instant(row, "made_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                row.getInt("wrong"),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
