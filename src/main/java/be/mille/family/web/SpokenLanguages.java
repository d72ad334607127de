package be.mille.family.web;

import be.mille.family.LanguageNames;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Languages spoken in Brussels families, named in the language of the interface; the most met ones come first. */
final class SpokenLanguages {
    private static final List<String> OFTEN =
            List.of("fr", "nl", "ar", "ary", "tr", "ro", "pt", "es", "en", "pl", "bg", "de", "it", "ff", "ps", "prs");
    private static final List<String> OTHERS = Arrays.asList(
            ("am bm bn bs ckb cs dyu ee el et fa fil ha he hi hr hu hy id ig it ja ka kab kg ku ln lt lua lv man mk ml mn ne "
                            + "om pa rif rn rom ru rw sfb shi sk so sq sr sus sw ta th ti tw uk ur uz vgt vi wo yo zgh zh")
                    .split(" "));

    private SpokenLanguages() {}

    static String name(String code, Texts t) {
        return LanguageNames.of(code, t);
    }

    /** Any well-formed code is kept, also one that this list does not offer. */
    static boolean known(String code) {
        return code.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?");
    }

    /** @param spoken already by somebody, offered too where the list does not have them */
    static List<Choice> choices(Texts t, List<String> spoken) {
        var more = spoken.stream().filter(code -> !OFTEN.contains(code) && !OTHERS.contains(code));
        return Stream.concat(choices(t).stream(), more.map(code -> new Choice(code, name(code, t))))
                .toList();
    }

    static List<Choice> choices(Texts t) {
        var often = OFTEN.stream().map(code -> new Choice(code, name(code, t)));
        var others = OTHERS.stream()
                .filter(code -> !OFTEN.contains(code))
                .map(code -> new Choice(code, name(code, t)))
                .sorted(Comparator.comparing(Choice::text, Collator.getInstance(t.locale())));
        return Stream.concat(often, others).toList();
    }
}
