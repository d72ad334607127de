package be.mille.opinion.web;

import be.mille.opinion.Extract;
import be.mille.opinion.Subject;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;

/** An extract as the colleague sees it, and as it is shown before it is sent: the same page part for both. */
public record ExtractView(String question, String language, List<Part> parts) {
    /** What is told of one subject. */
    public record Part(String title, List<String> lines) {}

    static ExtractView of(Extract extract, Texts t) {
        return new ExtractView(
                extract.question(),
                extract.language(),
                Arrays.stream(Subject.values())
                        .map(one -> new Part(t.of("opinion.subject", one), extract.of(one)))
                        .filter(one -> !one.lines().isEmpty())
                        .toList());
    }
}
