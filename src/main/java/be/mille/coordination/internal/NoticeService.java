package be.mille.coordination.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.coordination.Notices;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody of the team, and keeps that it was read. */
@Service
@Transactional
class NoticeService implements Notices {
    private final Sql sql;
    private final Access access;
    private final Merges merges;
    private final Ids ids;
    private final Clock clock;

    NoticeService(Sql sql, Access access, Merges merges, Ids ids, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.merges = merges;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nobody is told what she did herself. Asked by this module alone, after access was. */
    void tell(FamilyId family, @Nullable ActorId reader, What what) {
        var me = CurrentActor.get().id();
        if (reader != null && !reader.equals(me)) {
            write(family, reader, me, what);
        }
    }

    /** Whoever acts learns something of another by it, and finds it on her day as well. */
    void tellMyself(FamilyId family, ActorId other, What what) {
        write(family, CurrentActor.get().id(), other, what);
    }

    /** Who was asked for news since then, by whomever the reader sees, and on which day last. */
    Map<ActorId, LocalDate> askedNews(List<FamilyId> records, Instant since) {
        return sql
                .list(
                        row -> Map.entry(
                                new ActorId(row.getObject("reader", UUID.class)),
                                Brussels.dayOf(row.getObject("at", OffsetDateTime.class)
                                        .toInstant())),
                        "select reader, at from coordination.asked_news(cast(:records as uuid[]), :since)",
                        p("records", records),
                        p("since", since))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the reader has such a line from the current actor that she has not read yet. */
    boolean waits(List<FamilyId> records, ActorId reader, What what) {
        return sql.find(
                        row -> row.getBoolean("told"),
                        """
                        select exists (select 1 from coordination.notice n
                            where n.family = any(:records) and n.author = :me and n.reader = :reader and n.what = :what
                              and n.seen_at is null) as told
                        """,
                        p("records", records),
                        p("me", CurrentActor.get().id()),
                        p("reader", reader),
                        p("what", what))
                .orElse(false);
    }

    private void write(FamilyId family, ActorId reader, ActorId other, What what) {
        sql.update(
                """
                insert into coordination.notice (id, family, author, reader, other, what, at)
                values (:id, :family, :author, :reader, :other, :what, :now)
                """,
                p("id", ids.next()),
                p("family", family),
                p("author", CurrentActor.get().id()),
                p("reader", reader),
                p("other", other),
                p("what", what),
                p("now", clock.instant()));
    }

    @Override
    public List<Notice> unseen() {
        var me = access.require(MandateAction.READ_NOTICES).id();
        var kept = merges.kept();
        return sql.list(
                row -> new Notice(
                        row.getObject("id", UUID.class),
                        kept.of(new FamilyId(row.getObject("family", UUID.class))),
                        new ActorId(row.getObject("other", UUID.class)),
                        What.valueOf(row.getString("what")),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                """
                select n.id, n.family, n.other, n.what, n.at
                from access.my_families() mine(family) join coordination.notice n on n.family = mine.family
                where n.reader = :me and n.seen_at is null order by n.at, n.id
                """,
                p("me", me));
    }

    @Override
    public void seen(FamilyId family, UUID id) {
        var records = merges.records(MandateAction.SEE_NOTICE, family);
        int seen = sql.update(
                """
                update coordination.notice set seen_at = coalesce(seen_at, :now)
                where id = :id and family = any(:records) and reader = :me
                """,
                p("now", clock.instant()),
                p("id", id),
                p("records", records),
                p("me", CurrentActor.get().id()));
        if (seen == 0) {
            throw new NotFoundException();
        }
    }
}
