package be.mille.opinion.internal;

import be.mille.opinion.Extract;
import be.mille.opinion.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of an extract as the one text that is closed. */
final class ExtractText {
    /** Separators of ASCII that no typed text holds. */
    private static final String BETWEEN = "\u001e";

    private static final String AFTER_SUBJECT = "\u001f";

    private ExtractText() {}

    static String write(List<Extract.Line> lines) {
        return lines.stream()
                .map(one -> one.subject() + AFTER_SUBJECT + one.words())
                .collect(Collectors.joining(BETWEEN));
    }

    static List<Extract.Line> read(String text) {
        return Arrays.stream(text.split(BETWEEN, -1))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(AFTER_SUBJECT, 2))
                .map(one -> new Extract.Line(Subject.valueOf(one[0]), one[1]))
                .toList();
    }

    /** What somebody typed, without what would cut it in two. */
    static String plain(String typed) {
        return typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
