package be.mille.family.internal;

/**
 * How far two sounds lie apart: an edit distance in which what spelling confuses costs little (o and u, e and i, a lost
 * vowel inside) and what tells names apart costs much (a consonant, the first letter, a last a).
 */
final class NameDistance {
    private static final double WHOLE = 1;

    private NameDistance() {}

    static double between(String one, String other) {
        var rows = new double[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            rows[i][0] = rows[i - 1][0] + lost(one, i - 1);
        }
        for (int j = 1; j <= other.length(); j++) {
            rows[0][j] = rows[0][j - 1] + lost(other, j - 1);
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                rows[i][j] = Math.min(
                        rows[i - 1][j - 1] + changed(one, i - 1, other, j - 1),
                        Math.min(rows[i - 1][j] + lost(one, i - 1), rows[i][j - 1] + lost(other, j - 1)));
            }
        }
        return rows[one.length()][other.length()];
    }

    private static double lost(String sound, int at) {
        char letter = sound.charAt(at);
        boolean last = at == sound.length() - 1;
        if (letter == 'h') {
            return at == 0 ? WHOLE : 0.2;
        }
        if (!NameSound.vowel(letter) || at == 0) {
            return WHOLE;
        }
        if (last) {
            return letter == 'e' ? 0.3 : WHOLE;
        }
        return NameSound.vowel(sound.charAt(at - 1)) || NameSound.vowel(sound.charAt(at + 1)) ? 0.4 : 0.5;
    }

    private static double changed(String one, int i, String other, int j) {
        char a = one.charAt(i);
        char b = other.charAt(j);
        if (a == b) {
            return 0;
        }
        boolean first = i == 0 || j == 0;
        boolean last = i == one.length() - 1 && j == other.length() - 1;
        if (NameSound.vowel(a) && NameSound.vowel(b)) {
            double cost = vowels(a, b);
            return (first || last) && cost > 0.2 ? WHOLE : cost;
        }
        if (pair(a, b, 's', 'z') || pair(a, b, 's', 'j') || pair(a, b, 'v', 'w')) {
            return first ? WHOLE : 0.4;
        }
        if (last && (pair(a, b, 'p', 'b') || pair(a, b, 't', 'd'))) {
            return 0.1;
        }
        return WHOLE;
    }

    private static double vowels(char a, char b) {
        if (pair(a, b, 'o', 'u')) {
            return 0;
        }
        if (pair(a, b, 'e', 'i')) {
            return 0.15;
        }
        return pair(a, b, 'a', 'e') ? 0.3 : 0.8;
    }

    private static boolean pair(char a, char b, char one, char other) {
        return a == one && b == other || a == other && b == one;
    }
}
