package be.mille.intake.internal;

import be.mille.intake.Asked;
import be.mille.kernel.OrganisationId;
import be.mille.sealing.Fingerprints;
import be.mille.ui.Phones;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is kept to notice that the same is delivered again: prints that only the own house compares, and nobody can read. */
@Component
class Prints {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    /** Fewer digits are no telephone, but an extension or a slip of the pen. */
    private static final int FEWEST = 6;

    private final Fingerprints prints;

    Prints(Fingerprints prints) {
        this.prints = prints;
    }

    byte @Nullable [] ofPhone(OrganisationId house, Asked asked) {
        var number = number(asked.about().phone());
        return number.isEmpty() ? null : prints.of("intake.phone", house + "|" + number);
    }

    /** Her first name and who asks, both: a name alone is no sign. */
    byte @Nullable [] ofName(OrganisationId house, Asked asked) {
        var first = first(asked.about().called());
        var asker = plain(asked.asker());
        return first.isEmpty() || asker.isEmpty() ? null : prints.of("intake.name", house + "|" + first + "|" + asker);
    }

    static String number(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return Phones.e164(typed).orElseGet(() -> {
            var digits = NO_DIGIT.matcher(typed).replaceAll("");
            return digits.length() < FEWEST ? "" : digits;
        });
    }

    /** The first of her names, as different hands write it. */
    static String first(@Nullable String called) {
        var words = BETWEEN.split(small(called).strip());
        for (var word : words) {
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    static String plain(@Nullable String name) {
        return BETWEEN.matcher(small(name)).replaceAll("");
    }

    private static String small(@Nullable String text) {
        var apart = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
