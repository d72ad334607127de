package be.mille.screening.web;

import be.mille.access.CurrentActor;
import be.mille.screening.Figures;
import be.mille.screening.Figures.Figure;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.Wilson;
import be.mille.screening.web.FiguresPage.Line;
import be.mille.screening.web.FiguresPage.Share;
import be.mille.screening.web.FiguresPage.Version;
import be.mille.ui.Tab;
import be.mille.ui.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the figures into words, version by version. */
@Component
class FiguresPages {
    private static final String TITLE = "pack.title";

    private final Figures figures;
    private final ScreeningPacks packs;
    private final PageWords words;

    FiguresPages(Figures figures, ScreeningPacks packs, PageWords words) {
        this.figures = figures;
        this.packs = packs;
        this.words = words;
    }

    FiguresPage page(boolean own, Locale locale) {
        var found = figures.of(own);
        var byVersion = new LinkedHashMap<Asked, List<Line>>();
        for (var one : found) {
            byVersion
                    .computeIfAbsent(new Asked(one.pack(), one.packVersion()), _ -> new ArrayList<>())
                    .add(line(one, locale));
        }
        var t = words.texts(locale);
        return new FiguresPage(
                tabs(own, t),
                found.stream().anyMatch(one -> one.asked() != null),
                "/questions.csv" + (own ? "?whose=own" : ""),
                byVersion.entrySet().stream()
                        .map(one -> version(one.getKey(), one.getValue(), locale))
                        .toList());
    }

    /** Whoever accompanies nobody has no figures of her own to turn to, but those of the programme. */
    private static List<Tab> tabs(boolean own, Texts t) {
        return CurrentActor.get().function().accompaniesFamilies()
                ? List.of(
                        new Tab(t.get("screening.figures.all"), "/questions", null, !own),
                        new Tab(t.get("screening.figures.own"), "/questions?whose=own", null, own))
                : List.of(
                        new Tab(t.get("referral.figures.questions"), "/questions", null, true),
                        new Tab(t.get("referral.figures.tab"), "/requests/figures", null, false),
                        new Tab(t.get("referral.workload.tab"), "/requests/workload", null, false),
                        new Tab(t.get("referral.graph.tab"), "/requests/graph", null, false));
    }

    /** One version of the questions. */
    private record Asked(String pack, String version) {}

    private Version version(Asked asked, List<Line> lines, Locale locale) {
        var wordings = words.of(packs.find(asked.pack(), asked.version()), locale);
        return new Version(
                asked.pack() + " " + asked.version(),
                wordings.text(TITLE, asked.pack()),
                asked.version(),
                wordings.draft(TITLE),
                lines);
    }

    private Line line(Figure one, Locale locale) {
        var wordings = words.of(packs.find(one.pack(), one.packVersion()), locale);
        var numbers = NumberFormat.getIntegerInstance(locale);
        return new Line(
                wordings.domain(one.domain()),
                one.indicator(),
                wordings.text("indicator." + one.indicator(), one.indicator()),
                number(one.asked(), numbers),
                number(one.cameOut(), numbers),
                number(one.talkedOver(), numbers),
                share(one.share(), locale));
    }

    private static @Nullable String number(@Nullable Long count, NumberFormat numbers) {
        return count == null ? null : numbers.format(count);
    }

    private static @Nullable Share share(@Nullable Wilson share, Locale locale) {
        if (share == null) {
            return null;
        }
        var percent = NumberFormat.getPercentInstance(locale);
        return new Share(
                percent.format(share.share()),
                percent.format(share.low()),
                percent.format(share.high()),
                Math.round(share.share() * 100),
                Math.round(share.low() * 100),
                Math.round(share.high() * 100));
    }
}
