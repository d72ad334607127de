package be.mille.family.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names as they are searched: without accents, by their beginning, and by sound. A key in common makes two names
 * candidates; {@link #alike} decides.
 */
final class PhoneticNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_RUN = 4;
    private static final double FAR = 0.75;
    private static final double PER_LETTER = 0.1;

    private PhoneticNames() {}

    /** The words of a name in small letters without accents. */
    static List<String> words(String name) {
        var small = name.replace("İ", "i").replace("I", "i").toLowerCase(Locale.ROOT);
        var spelled = small.replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("'", "")
                .replace("’", "");
        var plain = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words that follow each other, written as one: people write Ben Ali and Benali, Van den Berghe and Vandenberghe. */
    static List<String> runs(List<String> words) {
        var runs = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_RUN); to++) {
                runs.add(joined(words.subList(from, to)));
            }
        }
        return runs;
    }

    /** Words as one; an Arabic article of its own is written el or al. */
    static String joined(List<String> words) {
        var whole = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            whole.append(word.equals("al") && words.size() > 1 ? "el" : word);
        }
        return whole.toString();
    }

    /** What is stored of a name: its words as they are, and the skeletons of its sounds. */
    static Set<String> keys(String name) {
        var words = words(name);
        var keys = new TreeSet<String>();
        words.forEach(word -> keys.add("w:" + word));
        runs(words).forEach(run -> keys.addAll(soundKeys(run)));
        return keys;
    }

    static Set<String> soundKeys(String run) {
        var keys = new TreeSet<String>();
        NameSound.of(run).forEach(sound -> keys.add("s:" + NameSound.skeleton(sound)));
        return keys;
    }

    /** Whether two whole names may be spellings of one. */
    static boolean alike(String one, String other) {
        return soundsLike(joined(words(one)), joined(words(other)));
    }

    static boolean soundsLike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        for (var a : NameSound.of(one)) {
            for (var b : NameSound.of(other)) {
                double most = Math.min(FAR, PER_LETTER * Math.max(a.length(), b.length()));
                if (NameSound.skeleton(a).equals(NameSound.skeleton(b)) && NameDistance.between(a, b) <= most) {
                    return true;
                }
            }
        }
        return false;
    }
}
