package be.mille.referral.web;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.Categories;
import be.mille.directory.Geography;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.WhoAsksWhom;
import be.mille.referral.WhoAsksWhom.Fate;
import be.mille.referral.WhoAsksWhom.Line;
import be.mille.referral.WhoAsksWhom.Picture;
import be.mille.referral.WhoAsksWhom.Span;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import be.mille.ui.draw.Drawing;
import be.mille.ui.draw.Flows;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out who asks whom: the drawing and the table that says the same, what is stuck, and who may be named. */
@Component
class GraphDesk {
    private final WhoAsksWhom figures;
    private final Geography geography;
    private final Categories categories;
    private final HelpServices services;
    private final ReferralWords words;

    GraphDesk(
            WhoAsksWhom figures,
            Geography geography,
            Categories categories,
            HelpServices services,
            ReferralWords words) {
        this.figures = figures;
        this.geography = geography;
        this.categories = categories;
        this.services = services;
        this.words = words;
    }

    GraphPage page(GraphForm form, Texts t) {
        var picture = figures.of(form.wanted(), form.span());
        var lines = picture.lines().stream()
                .filter(one -> form.kind().isEmpty() || one.help().equals(form.kind()))
                .toList();
        var dates = words.dates(t);
        var period = t.get(
                "referral.graph.period",
                basin(picture.basin(), t),
                dates.full(picture.from()),
                dates.full(picture.to()));
        return new GraphPage(
                FigureTabs.at(GraphController.PATH, t),
                period,
                filters(picture, form, t),
                FigureCells.heads(Fate.class, "referral.graph.fate", t),
                lines.isEmpty() ? null : drawing(lines, t.get("referral.graph.caption", period), t),
                lines.stream().map(one -> row(one, t)).toList(),
                lines.stream()
                        .flatMap(one -> one.stuck().map(most -> stuck(one, most, t)).stream())
                        .toList(),
                lines.stream().flatMap(one -> named(one, t)).toList(),
                facilitates());
    }

    private static boolean facilitates() {
        return CurrentActor.get().function() == ActorFunction.NETWORK_FACILITATOR;
    }

    private String basin(String id, Texts t) {
        return geography.basins().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.names().getOrDefault(t.language(), id))
                .orElse(id);
    }

    private GraphPage.Filters filters(Picture picture, GraphForm form, Texts t) {
        var basins = facilitates()
                ? List.<Choice>of()
                : geography.basins().stream()
                        .map(one -> new Choice(one.id(), basin(one.id(), t)))
                        .toList();
        var spans = Arrays.stream(Span.values())
                .map(one -> new Choice(String.valueOf(one.months()), t.of("referral.graph.span", one)))
                .toList();
        var helps = Stream.concat(
                        picture.lines().stream().map(Line::help),
                        Stream.of(form.kind()).filter(categories.ids()::contains))
                .distinct()
                .map(one -> new Choice(one, words.category(one, t)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(t.locale())))
                .toList();
        var months = String.valueOf(form.span().months());
        return new GraphPage.Filters(
                basins,
                picture.basin(),
                spans,
                months,
                helps,
                form.kind(),
                GraphController.PATH + "?basin=" + picture.basin() + "&months=" + months);
    }

    private Drawing drawing(List<Line> lines, String caption, Texts t) {
        var helps = Stream.concat(categories.ids().stream(), lines.stream().map(Line::help))
                .distinct()
                .map(one -> new Flows.Kind(one, words.category(one, t)))
                .sorted(Comparator.comparing(Flows.Kind::name, Collator.getInstance(t.locale())))
                .toList();
        return Flows.of(new Flows.Chart(
                caption,
                t.get("referral.graph.asker"),
                t.get("referral.graph.help"),
                HouseKinds.drawn(t),
                helps,
                lines.stream()
                        .map(one -> new Flows.Line(
                                HouseKinds.known(one.asker()),
                                one.help(),
                                Flows.Weight.of(one.families()),
                                one.stuck().isPresent()))
                        .toList()));
    }

    private GraphPage.Row row(Line one, Texts t) {
        var soon = one.soon();
        return new GraphPage.Row(
                HouseKinds.name(one.asker(), t),
                words.category(one.help(), t),
                t.get("referral.graph.about", one.families()),
                FigureCells.row(Fate.class, one.fates(), t.locale()),
                soon == null ? "" : t.of("referral.graph.soon", soon),
                one.stuck().isPresent());
    }

    /** “Hospitals, childcare: asked for about 15 families, taken up for about 5. Most often: no place.” */
    private String stuck(Line one, Fate most, Texts t) {
        var taken = one.fates().get(Fate.TAKEN);
        var asked = t.get(
                "referral.graph.stuck.asked",
                HouseKinds.name(one.asker(), t),
                words.category(one.help(), t),
                one.families());
        return t.get(
                taken == null ? "referral.graph.stuck.line" : "referral.graph.stuck.taken",
                asked,
                t.of("referral.graph.most", most),
                taken == null ? 0 : taken);
    }

    private Stream<String> named(Line line, Texts t) {
        return line.named().stream()
                .map(one -> t.get(
                        "referral.graph.named.line",
                        words.house(one.house(), t),
                        target(one.target(), t),
                        words.category(line.help(), t),
                        one.families()));
    }

    /** A service of the list, or the house of a colleague who was asked. */
    private String target(UUID id, Texts t) {
        @Nullable
        String service = services.find(new ServiceId(id))
                .map(one -> one.name(t.language()))
                .orElse(null);
        return service == null ? words.house(new OrganisationId(id), t) : service;
    }
}
