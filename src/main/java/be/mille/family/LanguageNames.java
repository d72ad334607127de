package be.mille.family;

import be.mille.ui.Texts;
import java.util.Locale;
import java.util.Set;

/** Names of the languages people speak, in the language of the page. */
public final class LanguageNames {
    /** Codes the Java runtime has no name for. */
    private static final Set<String> OWN = Set.of("prs", "sfb", "vgt");

    private LanguageNames() {}

    /** @param tag BCP 47 */
    public static String of(String tag, Texts t) {
        return OWN.contains(tag)
                ? t.get("family.language." + tag)
                : Locale.forLanguageTag(tag).getDisplayLanguage(t.locale());
    }
}
