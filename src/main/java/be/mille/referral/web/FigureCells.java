package be.mille.referral.web;

import be.mille.ui.Texts;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of a table of figures: one column for each thing that is counted. */
final class FigureCells {
    private FigureCells() {}

    static <E extends Enum<E>> List<String> heads(Class<E> counted, String key, Texts t) {
        return Arrays.stream(counted.getEnumConstants())
                .map(one -> t.of(key, one))
                .toList();
    }

    /** What is kept back stays empty. */
    static <E extends Enum<E>> List<String> row(Class<E> counted, Map<E, Long> counts, Locale locale) {
        var numbers = NumberFormat.getIntegerInstance(locale);
        return Arrays.stream(counted.getEnumConstants())
                .map(one -> counts.containsKey(one) ? numbers.format(counts.get(one)) : "")
                .toList();
    }
}
