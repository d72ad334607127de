package be.mille.screening.web;

import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Paper;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A result in plain headings and lines, the same for text and for paper; made from the page, so never more than it. */
@Component
class CopyText {
    private final PageWords words;
    private final Clock clock;

    CopyText(PageWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** A heading and its lines. */
    record Part(String heading, List<String> lines) {}

    record Copy(String title, String lead, List<Part> parts, String foot) {
        String plain() {
            var text = new StringBuilder(title).append('\n').append(lead).append('\n');
            for (var part : parts) {
                text.append('\n').append(part.heading()).append('\n');
                part.lines().forEach(line -> text.append("- ").append(line).append('\n'));
            }
            return text.append('\n').append(foot).append('\n').toString();
        }
    }

    Copy of(ResultPage page, Locale locale) {
        var t = words.texts(locale);
        var dates = words.dates(locale);
        var parts = new ArrayList<Part>();
        if (page.unknownPack() != null) {
            parts.add(new Part(
                    t.get("screening.unknown-pack", page.unknownPack()),
                    page.raw().stream()
                            .map(one -> one.question() + ": " + one.answer())
                            .toList()));
        }
        if (!page.urgent().isEmpty()) {
            parts.add(new Part(
                    t.get("screening.copy.same-day"),
                    page.urgent().stream().map(one -> urgent(one, t, dates)).toList()));
        }
        parts.add(new Part(t.get("screening.result.strengths"), orNone(page.strengths(), t)));
        if (!page.said().isEmpty()) {
            parts.add(new Part(
                    t.get("screening.second-parent.said"),
                    page.said().stream()
                            .map(one -> one.question() + " " + one.answer())
                            .toList()));
        }
        parts.add(new Part(t.get("screening.result.comes-out"), orNone(comesOut(page, t), t)));
        if (!page.nothing().isEmpty()) {
            parts.add(new Part(t.get("screening.result.folded", page.nothing().size()), page.nothing()));
        }
        LocalDate today = Brussels.today(clock);
        return new Copy(
                t.get("screening.result.heading", page.called(), dates.full(page.on())),
                t.get("screening.result.lead", page.moment(), page.by(), page.circumstances()),
                List.copyOf(parts),
                t.get("screening.copy.made", dates.full(today)));
    }

    /** The same on paper; the file says nothing of whom. */
    Paper paper(Copy copy, Locale locale) {
        return new Paper(
                locale.getLanguage(),
                "Mille",
                copy.title(),
                copy.lead(),
                copy.parts().stream()
                        .map(part -> new Paper.Part(
                                part.heading(),
                                part.lines().stream().map(Paper.Item::line).toList()))
                        .toList(),
                copy.foot(),
                words.texts(locale).get("ui.paper.unshown"));
    }

    private static List<String> comesOut(ResultPage page, Texts t) {
        var lines = new ArrayList<String>();
        for (var domain : page.comesOut()) {
            for (var finding : domain.findings()) {
                var because = finding.parts().stream()
                        .map(part -> part.question() + " " + part.answer())
                        .toList();
                lines.add(domain.title() + ": " + finding.text() + " (" + String.join("; ", because) + ")");
            }
            if (domain.help() != null) {
                lines.add(domain.title() + ", " + t.get("screening.copy.wish") + ": " + domain.help());
            }
        }
        return lines;
    }

    private static String urgent(ResultPage.Urgent one, Texts t, Dates dates) {
        return one.handledAt() == null
                ? one.title() + ". " + one.action()
                : one.title() + ". "
                        + t.get(
                                "screening.same-day.handled",
                                String.valueOf(one.handledBy()),
                                dates.moment(one.handledAt()))
                        + " " + one.done();
    }

    private static List<String> orNone(List<String> lines, Texts t) {
        return lines.isEmpty() ? List.of(t.get("screening.copy.none")) : lines;
    }
}
