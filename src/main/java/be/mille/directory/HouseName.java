package be.mille.directory;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an organisation or a service is called: in Dutch too where it has a Dutch name. */
public record HouseName(String name, @Nullable String nameNl) {
    private static final String COMMA = ", ";

    public static HouseName only(String name) {
        return new HouseName(name, null);
    }

    /** In the reader's language: Dutch where there is one, else the French or only one. */
    public String in(String language) {
        return language.equals("nl") && nameNl != null ? nameNl : name;
    }

    /**
     * Both after one another, what they share said once: "PEP, ONE" and "ONE, consultation Les Cerisettes" give "PEP, ONE,
     * consultation Les Cerisettes".
     */
    public static String together(String first, String then) {
        if (then.isEmpty() || tells(first, then)) {
            return first;
        }
        if (first.isEmpty() || tells(then, first)) {
            return then;
        }
        int comma = then.indexOf(COMMA);
        boolean shared = comma > 0 && endsWith(first, then.substring(0, comma));
        return first + (shared ? then.substring(comma) : COMMA + then);
    }

    /** Whether the long one begins or ends with the whole of the short one. */
    private static boolean tells(String name, String part) {
        return endsWith(name, part)
                || fold(name).equals(fold(part))
                || fold(name).startsWith(fold(part) + COMMA);
    }

    private static boolean endsWith(String name, String part) {
        return fold(name).equals(fold(part)) || fold(name).endsWith(" " + fold(part));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
