package be.mille.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Words that stand nowhere else, each written in one place, and found again wherever they lie open. */
final class Canaries {
    private static final Pattern CANARY = Pattern.compile("Kanari[a-f0-9]{11}");

    private final Set<String> all = new LinkedHashSet<>();

    /** One more, unlike all others. */
    String word() {
        return kept("Kanari%03d%s"
                .formatted(all.size(), UUID.randomUUID().toString().substring(0, 8)));
    }

    /** Without figures, which could be a number of somebody. */
    String letters() {
        var one = new StringBuilder("Kanari");
        new Random().ints(11, 'a', 'g').forEach(one::appendCodePoint);
        return kept(one.toString());
    }

    /** Not one of them: it lies open on purpose. */
    static String control() {
        return "Kanari999" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String kept(String one) {
        all.add(one);
        return one;
    }

    Set<String> all() {
        return Set.copyOf(all);
    }

    static Set<String> found(List<String> texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            CANARY.matcher(text).results().forEach(one -> found.add(one.group()));
        }
        return found;
    }
}
