package be.mille.opinion.internal;

import be.mille.opinion.Telltale;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds in a text what may tell who she is. Knows the names around her; the rest it knows by its shape. */
final class TelltaleRules {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");
    /** Not at the beginning of a sentence, and not an abbreviation such as CPAS. */
    private static final Pattern PROPER_NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;)’'-]\\s{1,3}(?:[dlDL][’'])?)\\p{Lu}\\p{Ll}[\\p{L}\\p{M}-]*");

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern NATIONAL =
            Pattern.compile("(?<!\\d)\\d{2}[. ]?\\d{2}[. ]?\\d{2}[ .-]?\\d{3}[ .-]?\\d{2}(?!\\d)");
    /** Nine digits or more in a row, however they are set apart. */
    private static final Pattern PHONE = Pattern.compile("(?:\\+|(?<!\\d))\\d(?:[ ./()-]{0,2}\\d){8,13}(?!\\d)");

    private static final Pattern NUMERIC_DATE = Pattern.compile(
            "(?<![\\d/.-])(\\d{1,2}[./-]\\d{1,2}([./-](\\d{4}|\\d{2}))?|\\d{4}-\\d{2}-\\d{2})(?![\\d/-])");
    private static final Pattern STREET =
            Pattern.compile("(?iu)(?<!\\p{L})(rue|avenue|boulevard|chaussée|impasse|clos|drève|quai"
                    + "|allée|sentier|square)\\s+((de|du|des|la|le|l[’']|d[’'])\\s*)*(?-i)\\p{Lu}"
                    + "|(?iu)(?<!\\p{L})\\p{L}{3,}(straat|laan|steenweg|kaai|dreef|straße|strasse|allee)(?!\\p{L})");
    private static final Pattern POSTAL = Pattern.compile(
            "(?<![\\d.,])(?:B-?)?([1-9]\\d{3})(?![\\d.,]\\d|\\d)(?!\\s*(€|euro|g\\b|gramm))(\\s+\\p{Lu})?");
    private static final Set<String> PARTICLES = Set.of(
            "van", "den", "der", "ten", "ter", "ben", "bin", "bint", "ibn", "abd", "des", "del", "las", "los", "von",
            "und", "les");

    private final Known known;
    private final UnaryOperator<String> folded;
    private final BiPredicate<String, String> alike;
    private final Set<String> hers;
    private final Set<String> theirs;
    private final List<Pattern> dates;

    /**
     * @param hers her own names: found however they are written
     * @param theirs names of people around her, some of which are words as well: certain with a capital letter only
     * @param phones numbers by which she or they are reached
     * @param places where she lives, line by line
     * @param localities her commune and its postal code
     * @param colleagues full names of professionals
     * @param organisations those around her
     * @param capitalsTell whether a capital letter within a sentence means a name: not in German
     */
    record Known(
            List<String> hers,
            List<String> theirs,
            List<String> phones,
            List<String> places,
            List<String> localities,
            List<String> colleagues,
            List<String> organisations,
            boolean capitalsTell) {}

    /**
     * @param folded a name or a word as names are compared: small letters without marks
     * @param alike whether two names may be spellings of one
     * @param months their names in every language of the interface
     */
    TelltaleRules(
            Known known, UnaryOperator<String> folded, BiPredicate<String, String> alike, Collection<String> months) {
        this.known = known;
        this.folded = folded;
        this.alike = alike;
        this.hers = words(known.hers());
        this.theirs = words(known.theirs());
        var all = months.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.dates = List.of(
                NUMERIC_DATE,
                Pattern.compile("(?iu)(?<!\\d)\\d{1,2}(er|\\.|e|ste|de|st|nd|rd|th)?\\s+(" + all + ")(?!\\p{L})"));
    }

    private Set<String> words(Collection<String> names) {
        return names.stream()
                .flatMap(name -> WORD.matcher(name).results().map(one -> folded.apply(one.group())))
                .filter(one -> one.length() > 2 && !PARTICLES.contains(one))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Telltale> in(String text) {
        var found = EnumSet.noneOf(Telltale.class);
        WORD.matcher(text).results().forEach(one -> name(one.group(), found));
        var whole = " " + folded.apply(text) + " ";
        says(whole, known.places(), Telltale.FAMILY, found);
        says(whole, known.localities(), Telltale.PLACE, found);
        says(whole, known.colleagues(), Telltale.COLLEAGUE, found);
        says(whole, known.organisations(), Telltale.ORGANISATION, found);
        numbers(text, found);
        if (known.capitalsTell() && PROPER_NAME.matcher(text).find()) {
            found.add(Telltale.PROPER_NAME);
        }
        if (dates.stream().anyMatch(one -> one.matcher(text).find())) {
            found.add(Telltale.DATE);
        }
        if (STREET.matcher(text).find()
                || POSTAL.matcher(text).results().anyMatch(one -> !year(one.group(1), one.group(3)))) {
            found.add(Telltale.PLACE);
        }
        return found;
    }

    private void name(String word, Set<Telltale> found) {
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        for (var part : word.split("(?<=\\p{L}{2})[’'-]|(?<=^\\p{L})[’']")) {
            var plain = folded.apply(part);
            if (hers.contains(plain)) {
                found.add(Telltale.FAMILY);
            } else if (theirs.contains(plain)) {
                found.add(capital || Character.isUpperCase(part.codePointAt(0)) ? Telltale.FAMILY : Telltale.ALIKE);
            } else if (capital && plain.length() > 2 && (soundsLike(plain, hers) || soundsLike(plain, theirs))) {
                found.add(Telltale.ALIKE);
            }
        }
    }

    private boolean soundsLike(String word, Set<String> names) {
        return names.stream().anyMatch(one -> alike.test(one, word));
    }

    private void says(String whole, List<String> lines, Telltale what, Set<Telltale> found) {
        if (lines.stream().map(folded).anyMatch(one -> one.length() > 3 && whole.contains(" " + one + " "))) {
            found.add(what);
        }
    }

    private void numbers(String text, Set<Telltale> found) {
        if (EMAIL.matcher(text).find()) {
            found.add(Telltale.EMAIL);
        }
        if (NATIONAL.matcher(text).find()) {
            found.add(Telltale.NATIONAL_NUMBER);
        }
        if (PHONE.matcher(text).find()) {
            found.add(Telltale.PHONE);
        }
        var digits = text.replaceAll("\\D", "");
        if (known.phones().stream()
                .map(one -> one.replaceAll("\\D", "").replaceFirst("^32", ""))
                .anyMatch(one -> one.length() > 6 && digits.contains(one))) {
            found.add(Telltale.FAMILY);
        }
    }

    /** 2019 is a year, 2019 Antwerpen a place. */
    private static boolean year(String digits, @Nullable String capital) {
        return capital == null && Integer.parseInt(digits) >= 1900 && Integer.parseInt(digits) < 2100;
    }
}
