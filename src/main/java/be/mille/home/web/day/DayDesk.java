package be.mille.home.web.day;

import be.mille.family.FamilySummary;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import be.mille.ui.Knot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays the rows of the day out in the reader's words. */
final class DayDesk {
    private final Words words;
    private final Map<FamilyId, FamilySummary> families;

    DayDesk(Words words, Map<FamilyId, FamilySummary> families) {
        this.words = words;
        this.families = families;
    }

    DayPage.Stretch stretch(Group group, List<Errand> errands, int longest, int older) {
        return new DayPage.Stretch(
                group.name().toLowerCase(Locale.ROOT),
                words.t().of("home.day.group", group),
                errands.stream()
                        .limit(longest)
                        .flatMap(errand -> row(group, errand).stream())
                        .toList(),
                Math.max(0, errands.size() - longest),
                older);
    }

    private Optional<DayPage.Row> row(Group group, Errand errand) {
        return Optional.ofNullable(families.get(errand.family())).map(family -> row(group, errand, family));
    }

    private DayPage.Row row(Group group, Errand errand, FamilySummary family) {
        var answer = errand.answer();
        var tick = answer instanceof Errand.Answer.Tick one ? one : null;
        var go = answer instanceof Errand.Answer.Go one ? one : null;
        var seen = answer instanceof Errand.Answer.Seen one ? one : null;
        return new DayPage.Row(
                when(group, errand),
                family.called(),
                Links.family(family.id()),
                words.stage(family.stage()),
                what(group, errand),
                errand.why(),
                errand.draft(),
                group == Group.LATE,
                errand.kind() == Kind.SAME_DAY,
                knot(errand.kind()),
                words.get(go != null ? go.textKey() : seen != null ? "home.day.seen" : "home.day.done"),
                go == null ? null : go.href(),
                tick != null ? tick.action() : seen != null ? seen.action() : null,
                tick == null ? 0 : tick.version(),
                seen != null
                        ? link(seen.about())
                        : tick == null || tick.instead() == null ? null : link(tick.instead()));
    }

    private DayPage.Link link(Errand.Answer.Go go) {
        return new DayPage.Link(words.get(go.textKey()), go.href());
    }

    private String when(Group group, Errand errand) {
        var on = errand.on();
        if (on == null) {
            return words.get("home.day.any-time");
        }
        var at = errand.at();
        return switch (group) {
            case LATE -> words.late(on);
            case TODAY ->
                at != null
                        ? words.dates().time(at)
                        : words.get(errand.kind() == Kind.SAME_DAY ? "home.day.today" : "home.day.before-evening");
            case WEEK -> words.dates().shortDay(on);
            case AWAITED -> words.get("home.day.since", words.dates().brief(on));
            case LATER -> words.dates().brief(on);
        };
    }

    /** Today the hour stands on the thread; on another day beside what it is. */
    private String what(Group group, Errand errand) {
        var at = errand.at();
        return at == null || group == Group.TODAY
                ? errand.what()
                : words.get("home.day.at-time", errand.what(), words.dates().time(at));
    }

    private static Knot knot(Kind kind) {
        return switch (kind) {
            case SAME_DAY -> Knot.FULL;
            case PAUSED_SCREENING -> Knot.UNDER_WAY;
            case APPOINTMENT,
                    HANDOVER,
                    STEP,
                    MESSAGE,
                    REQUEST,
                    RELAY,
                    RESCREENING,
                    EXPECTED,
                    COORDINATION,
                    NOTICE,
                    SILENCE -> Knot.TODO;
        };
    }
}
