package be.mille.family.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one name sounds, written in few letters, whoever wrote it down: French, Dutch, Arabic, Turkish, Romanian and
 * Portuguese habits of spelling end in the same letters. Where one spelling has two readings, both are kept.
 */
final class NameSound {
    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u');
    private static final int MOST_READINGS = 8;

    private record Rule(String from, String to) {}

    /** In this order; the first habits undo digraphs, the last ones single letters. */
    private static final List<Rule> HABITS = List.of(
            new Rule("eij", "ey"),
            new Rule("ij(?![aeiou])", "y"),
            new Rule("^abd[aeiou]l?r+", "abder"),
            new Rule("^abd[aeiou]l+", "abdel"),
            new Rule("ou(?=[aeiouy])", "w"),
            new Rule("ou|oo", "u"),
            new Rule("oe", "o"),
            new Rule("ue", "u"),
            new Rule("ee|ie(?![aou]|$)", "i"),
            new Rule("ae|aa", "a"),
            new Rule("aye|ay|ai|ei|ey", "e"),
            new Rule("eau|au", "o"),
            new Rule("ph", "f"),
            new Rule("(?<=.)[pc]t(?=[aeiou])", "t"),
            new Rule("th", "t"),
            new Rule("d[hj]", "d%"),
            new Rule("d%(?=[aeiouy])", "j"),
            new Rule("d%", "d"),
            new Rule("sch|sh|tch", "s"),
            new Rule("kh", "k"),
            new Rule("rh", "r"),
            new Rule("lh", "l"),
            new Rule("nh|gn", "n"),
            new Rule("c(?=[eiy])", "s"),
            new Rule("ck|qu|[cq]", "k"),
            new Rule("x", "ks"),
            new Rule("(?<=.)z", "s"),
            new Rule("^y(?=[aeiou])", "%"),
            new Rule("y", "i"),
            new Rule("%", "y"),
            new Rule("(?<=[^aeiou])h|h(?![aeiou])", ""),
            new Rule("(.)\\1+", "$1"));

    private NameSound() {}

    /** @param letters folded to a to z, the whole name in one word */
    static Set<String> of(String letters) {
        var readings = new ArrayList<String>(List.of(letters));
        branch(readings, "ch", "kh", "sh");
        branch(readings, "gh", "g", "r");
        var sounds = new TreeSet<String>();
        for (var reading : readings) {
            var sound = reading;
            for (var habit : HABITS) {
                sound = sound.replaceAll(habit.from(), habit.to());
            }
            sounds.add(sound);
        }
        return sounds;
    }

    private static void branch(List<String> readings, String spelling, String first, String second) {
        for (var reading : List.copyOf(readings)) {
            if (reading.contains(spelling) && readings.size() < MOST_READINGS) {
                readings.remove(reading);
                readings.add(reading.replace(spelling, first));
                readings.add(reading.replace(spelling, second));
            }
        }
    }

    /** The consonants alone, near ones as one: names that sound alike have it in common. */
    static String skeleton(String sound) {
        var bones = new StringBuilder();
        for (char letter : sound.toCharArray()) {
            var bone = switch (letter) {
                case 'a', 'e', 'i', 'o', 'u', 'h', 'y' -> "";
                case 'z', 'j' -> "s";
                case 'p' -> "b";
                case 't' -> "d";
                case 'w' -> "v";
                default -> String.valueOf(letter);
            };
            if (bones.isEmpty() || !bone.equals(bones.substring(bones.length() - 1))) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    static boolean vowel(char letter) {
        return VOWELS.contains(letter);
    }
}
