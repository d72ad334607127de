package be.mille.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The four languages of the interface, French first, and the direction of those a family may read. */
public final class Languages {
    public static final List<Locale> INTERFACE = List.of(Locale.FRENCH, Locale.of("nl"), Locale.GERMAN, Locale.ENGLISH);
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "prs", "ps", "ur", "he");

    private Languages() {}

    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** The first of them that the interface speaks; else the one given. */
    public static Locale firstSupported(List<String> spoken, Locale otherwise) {
        return spoken.stream()
                .map(Locale::forLanguageTag)
                .filter(one ->
                        INTERFACE.stream().anyMatch(known -> known.getLanguage().equals(one.getLanguage())))
                .findFirst()
                .map(Languages::supportedOrFrench)
                .orElseGet(() -> supportedOrFrench(otherwise));
    }

    public static Locale supportedOrFrench(Locale wanted) {
        return INTERFACE.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.FRENCH);
    }
}
