package be.mille.note.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.note.News;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what is kept anyway; nothing is written down to tell what is new. */
@Service
@Transactional
class NewsService implements News {
    /** Pages opened within this time are one visit: whoever comes back to the record still sees what was new. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private static final String COLUMNS = "select w.family, w.since, w.kind, w.items, w.last, w.actors from ";

    private final Sql sql;
    private final Access access;
    private final Merges merges;
    private final DraftClock drafts;
    private final Clock clock;

    NewsService(Sql sql, Access access, Merges merges, DraftClock drafts, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.merges = merges;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Optional<Since> of(FamilyId family) {
        var records = merges.records(NoteAction.NEWS, family);
        var items = sql.list(
                NewsService::item,
                COLUMNS + "note.news(:records, :before, true) w",
                p("records", records),
                p("before", clock.instant().minus(VISIT)));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Since(items.getFirst().since(), together(items)));
    }

    /** Records that are read as one have one line of each kind. */
    private static List<Item> together(List<Item> items) {
        var byKind = new EnumMap<Kind, Item>(Kind.class);
        items.forEach(one -> byKind.merge(one.kind(), one, NewsService::both));
        return List.copyOf(byKind.values());
    }

    private static Item both(Item one, Item other) {
        var by = new HashSet<>(one.by());
        by.addAll(other.by());
        return new Item(
                one.family(),
                one.since(),
                one.kind(),
                one.count() + other.count(),
                one.last().isAfter(other.last()) ? one.last() : other.last(),
                by);
    }

    @Override
    public Mine ofMine() {
        access.require(NoteAction.MY_NEWS);
        var items = new ArrayList<Item>();
        var mine = new ArrayList<Draft>();
        sql.list(
                row -> row.getString("kind").equals("DRAFT") ? mine.add(draft(row)) : items.add(item(row)),
                COLUMNS + """
                        note.news(array(select mine from access.my_families() mine), :now, false) w
                        union all
                        select n.family, n.made_at, 'DRAFT', 1, n.made_at, null
                        from note.note n join access.my_families() mine on mine = n.family
                        where n.author = access.actor() and n.published_at is null and n.made_at < :told
                        order by 5 desc, 1, 3
                        """,
                p("now", clock.instant()),
                p("told", drafts.toldBefore()));
        return new Mine(items, mine);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new FamilyId(NoteRows.uuid(row, "family")),
                DraftClock.until(Objects.requireNonNull(NoteRows.at(row, "last"))));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                new FamilyId(NoteRows.uuid(row, "family")),
                Objects.requireNonNull(NoteRows.at(row, "since")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("items"),
                Objects.requireNonNull(NoteRows.at(row, "last")),
                NoteRows.actors(row, "actors"));
    }
}
