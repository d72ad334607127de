package be.mille.ui;

import java.text.Normalizer;

/**
 * What can be shown of a text on paper. A word in a script no face has becomes a sign instead of a row of empty boxes; so does one whose
 * letters would have to be put together by a shaping engine (Devanagari, Tamil, Khmer…).
 */
final class PaperText {
    static final String UNSHOWN = "[…]";

    /** Keeps two Arabic letters apart where a word is made of parts, as in Persian. */
    private static final int NON_JOINER = 0x200C;

    private PaperText() {}

    /** Control characters have no place on paper, whatever somebody pasted into an answer. */
    static String shown(String text) {
        var shown = new StringBuilder();
        boolean left = false;
        var spaces = new StringBuilder();
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.getType(letter) == Character.FORMAT && letter != NON_JOINER) {
                continue;
            }
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                spaces.append(' ');
            } else if (letter == NON_JOINER || PaperFace.anyHas(letter)) {
                shown.append(spaces).appendCodePoint(letter);
                spaces.setLength(0);
                left = false;
            } else {
                if (!left) {
                    shown.append(spaces).append(UNSHOWN);
                }
                spaces.setLength(0);
                left = true;
            }
        }
        return shown.toString().strip();
    }

    /** Whether a line begins at the right: the first letter that has a direction decides. */
    static boolean fromTheRight(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
