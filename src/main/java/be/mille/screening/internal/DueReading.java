package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.screening.RescreeningCalendar;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningDue;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningsDue;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One look over all families of the actor. */
@Service
@Transactional
class DueReading implements ScreeningsDue {
    private static final int AHEAD_DAYS = 14;
    private static final String LOOK = """
            select 'HELD' as kind, s.family, s.id as screening, '' as code, s.pack, s.pack_version, s.started_at as at,
                null::date as day
            from access.my_families() mine(family) join screening.screening s on s.family = mine.family
            where s.state = 'DONE' and s.person is null
            union all
            select case when s.person is not null then 'APART' when s.started_by = access.actor() then 'UNFINISHED' else 'RUNNING' end, s.family, s.id, '', s.pack,
                s.pack_version, coalesce(s.paused_at, s.started_at), null
            from access.my_families() mine(family) join screening.screening s on s.family = mine.family
            where s.state <> 'DONE' and coalesce(s.paused_at, s.started_at) > :oldest
              and (s.person is null or s.started_by = access.actor())
            union all
            select 'SAME_DAY', d.family, d.screening, d.code, d.pack, d.pack_version, d.raised_at, null
            from access.my_families() mine(family) join screening.same_day d on d.family = mine.family
            where d.handled_at is null and d.withdrawn_at is null
            union all
            select 'QUIET_MOMENT', w.family, w.screening, w.domain, '', '', w.at, w.due_on
            from access.my_families() mine(family) join screening.postponed w on w.family = mine.family
            where w.settled_at is null and w.actor = access.actor()
            union all
            select 'TAKEN_OVER', o.family, o.screening, o.domain, '', '', o.at, o.takes_over_until
            from access.my_families() mine(family) join screening.disclosure o on o.family = mine.family
            where o.by = access.actor() and o.takes_over_until is not null and not exists (
                select 1 from screening.disclosure later
                where later.screening = o.screening and later.compartment = o.compartment and later.at > o.at)
            union all
            select 'EXPIRING', x.family, x.screening, '', '', '', s.started_at, x.erased_on
            from access.my_families() mine(family) join screening.expiring x on x.family = mine.family
            join screening.screening s on s.id = x.screening
            where x.author = access.actor() or not exists (
                select 1 from access.relation r where r.actor = x.author and r.family = x.family
                  and not r.ended_by_act and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment()))
            union all
            select 'QUIET', q.family, null, '', '', '', q.at, q.until
            from access.my_families() mine(family) join screening.quiet q on q.family = mine.family
            """;
    private final Sql sql;
    private final Access access;
    private final Families families;
    private final Merges merges;
    private final ScreeningPacks packs;
    private final Clock clock;

    DueReading(Sql sql, Access access, Families families, Merges merges, ScreeningPacks packs, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.families = families;
        this.merges = merges;
        this.packs = packs;
        this.clock = clock;
    }

    private record Found(
            String kind,
            FamilyId family,
            @Nullable UUID screening,
            String code,
            String pack,
            String version,
            Instant at,
            @Nullable LocalDate day) {
        ScreeningId id() {
            return new ScreeningId(Optional.ofNullable(screening).orElseThrow());
        }

        LocalDate on() {
            return day == null ? Brussels.dayOf(at) : day;
        }
    }

    @Override
    public List<ScreeningDue> mine(String language) {
        access.require(ScreeningAction.LIST);
        var today = Brussels.today(clock);
        var held = new HashMap<FamilyId, List<LocalDate>>();
        var quiet = new HashMap<FamilyId, LocalDate>();
        var running = new HashSet<FamilyId>();
        var due = new ArrayList<ScreeningDue>();
        var kept = merges.kept();
        for (var one : sql.list(DueReading::found, LOOK, p("oldest", Brussels.startOf(today.minusDays(AHEAD_DAYS))))) {
            var family = kept.of(one.family());
            switch (one.kind()) {
                case "HELD" ->
                    held.computeIfAbsent(family, _ -> new ArrayList<>()).add(one.on());
                case "QUIET" -> quiet.merge(family, one.on(), (a, b) -> a.isAfter(b) ? a : b);
                case "RUNNING" -> running.add(family);
                case "APART" -> due.add(unfinished(family, one));
                case "UNFINISHED" -> {
                    running.add(family);
                    due.add(unfinished(family, one));
                }
                case "SAME_DAY" -> due.addFirst(sameDay(family, one, language));
                case "QUIET_MOMENT" -> due.add(new ScreeningDue.QuietMoment(family, one.id(), one.code(), one.on()));
                case "EXPIRING" ->
                    due.add(new ScreeningDue.Expiring(family, one.id(), Brussels.dayOf(one.at()), one.on()));
                case "TAKEN_OVER" -> due.add(new ScreeningDue.TakenOver(family, one.id(), one.code(), one.on()));
                default -> throw new IllegalStateException("Unknown kind of due item");
            }
        }
        for (var family : families.mine()) {
            if (!running.contains(family.id())) {
                planned(family, held.getOrDefault(family.id(), List.of()), quiet.get(family.id()), today)
                        .ifPresent(due::add);
            }
        }
        return List.copyOf(due);
    }

    private static ScreeningDue unfinished(FamilyId family, Found found) {
        return new ScreeningDue.Unfinished(family, found.id(), found.on().plusDays(AHEAD_DAYS));
    }

    private static Optional<ScreeningDue> planned(
            FamilySummary family, List<LocalDate> held, @Nullable LocalDate quiet, LocalDate today) {
        return RescreeningCalendar.next(family.stage(), family.openedOn(), held, quiet, today)
                .filter(one -> one.dueOn(today))
                .map(one -> new ScreeningDue.Rescreening(family.id(), one.moment(), one.from(), one.by()));
    }

    private ScreeningDue sameDay(FamilyId family, Found found, String language) {
        var wording = packs.find(found.pack(), found.version())
                .orElseGet(packs::current)
                .wording(language);
        var key = "sameday." + found.code() + ".title";
        var title = wording.text(key);
        return new ScreeningDue.SameDay(
                family,
                found.id(),
                found.code(),
                title.orElse(found.code()),
                title.isPresent() && wording.draft(key),
                found.at());
    }

    private static Found found(ResultSet row) throws SQLException {
        var day = row.getDate("day");
        return new Found(
                row.getString("kind"),
                new FamilyId(row.getObject("family", UUID.class)),
                row.getObject("screening", UUID.class),
                row.getString("code"),
                row.getString("pack"),
                row.getString("pack_version"),
                Optional.ofNullable(ScreeningStore.instant(row, "at")).orElseThrow(),
                day == null ? null : day.toLocalDate());
    }
}
