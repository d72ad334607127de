package be.mille.home.web.caseload;

import be.mille.directory.Geography;
import be.mille.directory.Professional;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.home.web.Links;
import be.mille.home.web.Next;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.Languages;
import be.mille.ui.Tab;
import be.mille.ui.draw.Drawing;
import be.mille.ui.draw.Pulse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the list out in the reader's words. */
final class CaseloadDesk {
    static final int PAGE = 50;

    private final Filter filter;
    private final Words words;
    private final ActorId reader;
    private final Set<FamilyId> leaving;
    private final Geography geography;
    private final Map<ActorId, Professional> names;
    private final Map<FamilyId, String> away;
    private final Set<FamilyId> overdue;
    private final Map<FamilyId, String> stands;

    CaseloadDesk(
            Filter filter,
            Words words,
            ActorId reader,
            Set<FamilyId> leaving,
            Geography geography,
            Map<ActorId, Professional> names,
            Map<FamilyId, String> away,
            Set<FamilyId> overdue,
            Map<FamilyId, String> stands) {
        this.stands = stands;
        this.overdue = overdue;
        this.filter = filter;
        this.words = words;
        this.reader = reader;
        this.leaving = leaving;
        this.geography = geography;
        this.names = names;
        this.away = away;
    }

    CaseloadPage page(
            List<FamilySummary> mine,
            List<FamilySummary> narrowed,
            List<FamilySummary> shown,
            Map<FamilyId, Next> nexts,
            int asleep) {
        var running = mine.stream().filter(Period.ALL::takesFamily).toList();
        var expecting = running.stream()
                .map(family -> nexts.get(family.id()))
                .filter(next -> next != null && next.mine())
                .count();
        int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
        int page = Math.min(filter.page(), pages);
        int from = filter.all() ? 0 : (page - 1) * PAGE;
        int to = filter.all() ? shown.size() : Math.min(shown.size(), from + PAGE);
        return new CaseloadPage(
                filter.q().isEmpty()
                        ? words.get("home.families.lead", running.size(), expecting)
                        : words.get("home.families.found", narrowed.size(), running.size()),
                tabs(narrowed),
                fields(),
                shown.subList(from, to).stream()
                        .map(family -> row(family, nexts.get(family.id())))
                        .toList(),
                new CaseloadPage.Range(
                        shown.isEmpty() ? 0 : from + 1,
                        to,
                        shown.size(),
                        filter.all() || page == 1
                                ? null
                                : filter.withPage(page - 1).href(),
                        filter.all() || page == pages
                                ? null
                                : filter.withPage(page + 1).href()),
                mine.isEmpty(),
                filter.whole().href(),
                filter.all(),
                asleep == 0 ? null : words.get("home.families.asleep", asleep));
    }

    private CaseloadPage.Row row(FamilySummary family, @Nullable Next next) {
        var coordinator = family.coordinator();
        var last = family.lastContact();
        var late = next != null && words.isLate(next.on()) ? words.late(next.on()) : null;
        return new CaseloadPage.Row(
                Links.family(family.id()),
                family.called(),
                String.join(", ", sub(family)),
                stands.get(family.id()),
                words.stage(family.stage()),
                pulse(family),
                coordinator == null ? null : name(coordinator),
                reader.equals(coordinator),
                away.get(family.id()),
                coordinator == null && !family.closed() ? Links.coordination(family.id()) : null,
                next == null ? null : who(next, family, late != null),
                next == null ? null : next.what(),
                late,
                last == null ? null : words.ago(last),
                last == null ? null : words.dates().brief(last));
    }

    private List<String> sub(FamilySummary family) {
        var parts = new ArrayList<String>();
        family.languages().stream().limit(2).map(words::language).forEach(parts::add);
        if (family.interpreter()) {
            parts.add(words.get("home.interpreter"));
        }
        return parts;
    }

    private String who(Next next, FamilySummary family, boolean late) {
        var name = next.who(words, family.called());
        return late ? name : words.get("home.families.next", name, words.by(next.on()));
    }

    private String name(ActorId id) {
        var professional = names.get(id);
        return professional == null ? words.get("home.somebody") : professional.name();
    }

    private Drawing pulse(FamilySummary family) {
        var today = words.dates().today();
        boolean mirrored = Languages.direction(words.t().language()).equals("rtl");
        return switch (family.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> Pulse.of(due, false, today, mirrored);
            case Stage.AfterBirth(int _, var birth) -> Pulse.of(birth, true, today, mirrored);
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> Pulse.of(null, false, today, mirrored);
        };
    }

    private List<Tab> tabs(List<FamilySummary> narrowed) {
        var today = words.dates().today();
        return Arrays.stream(View.values())
                .map(view -> {
                    var other = filter.withView(view);
                    var count = narrowed.stream()
                            .filter(family -> other.passes(family, reader, leaving, overdue, today))
                            .count();
                    return new Tab(
                            view == View.SILENT ? silent() : words.t().of("home.families.view", view),
                            other.href(),
                            (int) count,
                            view == filter.view());
                })
                .toList();
    }

    private String silent() {
        return filter.days() == Filter.BY_STAGE
                ? words.get("home.families.view.SILENT.stage")
                : words.get("home.families.view.SILENT", filter.days());
    }

    private String silence(int days) {
        return days == Filter.BY_STAGE ? words.get("home.families.days.stage") : words.get("home.families.days", days);
    }

    private CaseloadPage.Fields fields() {
        return new CaseloadPage.Fields(
                filter.q(),
                Filter.code(filter.view()),
                Filter.code(filter.period()),
                choices(Period.values(), "home.families.stage"),
                filter.basin(),
                geography.basins().stream()
                        .map(basin -> new Choice(
                                basin.id(), basin.names().getOrDefault(words.t().language(), basin.id())))
                        .toList(),
                String.valueOf(filter.days()),
                Filter.SILENCES.stream()
                        .map(days -> new Choice(String.valueOf(days), silence(days)))
                        .toList(),
                Filter.code(filter.order()),
                choices(Order.values(), "home.families.sort"),
                filter.period() != Period.ALL
                        || !filter.basin().isEmpty()
                        || !filter.q().isEmpty());
    }

    private List<Choice> choices(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(one -> new Choice(Filter.code(one), words.t().of(prefix, one)))
                .toList();
    }
}
