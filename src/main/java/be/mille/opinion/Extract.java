package be.mille.opinion;

import java.util.List;

/**
 * What a colleague is shown: the question, and what was chosen of the record, without anything that names.
 *
 * @param language of these words, ISO 639-1
 */
public record Extract(String question, List<Line> lines, String language) {
    public Extract {
        lines = List.copyOf(lines);
    }

    /** One thing that is told. */
    public record Line(Subject subject, String words) {}

    /** What is told of one subject. */
    public List<String> of(Subject subject) {
        return lines.stream()
                .filter(one -> one.subject() == subject)
                .map(Line::words)
                .toList();
    }
}
