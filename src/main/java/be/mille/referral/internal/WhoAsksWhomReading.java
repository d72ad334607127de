package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.Geography;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import be.mille.referral.WhoAsksWhom;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counted and rounded by the database over all families of a basin: no row of them comes out. */
@Service
@Transactional
class WhoAsksWhomReading implements WhoAsksWhom {
    private final Sql sql;
    private final Access access;
    private final Organisations organisations;
    private final Geography geography;
    private final Clock clock;

    WhoAsksWhomReading(Sql sql, Access access, Organisations organisations, Geography geography, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.organisations = organisations;
        this.geography = geography;
        this.clock = clock;
    }

    /** A line, or, with a house and whom it asked, a part of one that is named. */
    private record Told(
            String asker,
            String help,
            @Nullable UUID house,
            @Nullable UUID target,
            long families,
            @Nullable Long taken,
            @Nullable Long waiting,
            @Nullable Long noPlace,
            @Nullable Long unanswered,
            @Nullable Long otherwise,
            @Nullable Integer answeredWithin) {}

    @Override
    public Picture of(@Nullable String basin, Span span) {
        access.require(ReferralAction.WHO_ASKS_WHOM);
        var wanted = readable(basin);
        var told = sql.list(Told.class, """
                select asker, help, house, target, families, taken, waiting, no_place, unanswered, otherwise, answered_within
                from referral.who_asks_whom(:basin, :year)
                """, p("basin", wanted), p("year", span == Span.YEAR));
        var until = quarterOf(Brussels.today(clock));
        return new Picture(wanted, until.minusMonths(span.months()), until.minusDays(1), lines(told));
    }

    private String readable(@Nullable String basin) {
        var actor = CurrentActor.get();
        var all = geography.basins().stream().map(Geography.Basin::id).toList();
        var hers = actor.function() == ActorFunction.PROGRAMME_ANALYST
                ? all
                : organisations.find(actor.organisation()).map(Organisation::basin).stream()
                        .toList();
        var wanted = basin == null && !hers.isEmpty() ? hers.getFirst() : basin;
        if (wanted == null || !hers.contains(wanted)) {
            throw new NotFoundException();
        }
        return wanted;
    }

    private static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private static List<Line> lines(List<Told> told) {
        return told.stream()
                .filter(one -> one.house() == null)
                .map(one -> new Line(
                        one.asker(),
                        one.help(),
                        one.families(),
                        fates(one),
                        one.answeredWithin() == null ? null : Soon.within(one.answeredWithin()),
                        named(one, told)))
                .sorted(Comparator.comparing(Line::families, Comparator.reverseOrder())
                        .thenComparing(Line::help)
                        .thenComparing(Line::asker))
                .toList();
    }

    private static Map<Fate, Long> fates(Told one) {
        var fates = new EnumMap<Fate, Long>(Fate.class);
        put(fates, Fate.TAKEN, one.taken());
        put(fates, Fate.WAITING, one.waiting());
        put(fates, Fate.NO_PLACE, one.noPlace());
        put(fates, Fate.UNANSWERED, one.unanswered());
        put(fates, Fate.OTHERWISE, one.otherwise());
        return fates;
    }

    private static void put(Map<Fate, Long> fates, Fate fate, @Nullable Long count) {
        if (count != null) {
            fates.put(fate, count);
        }
    }

    private static List<Named> named(Told line, List<Told> told) {
        return told.stream()
                .filter(one -> one.asker().equals(line.asker()) && one.help().equals(line.help()))
                .<Named>mapMulti((one, into) -> {
                    if (one.house() != null && one.target() != null) {
                        into.accept(new Named(new OrganisationId(one.house()), one.target(), one.families()));
                    }
                })
                .sorted(Comparator.comparing(Named::families, Comparator.reverseOrder())
                        .thenComparing(one -> one.house().value())
                        .thenComparing(Named::target))
                .toList();
    }
}
