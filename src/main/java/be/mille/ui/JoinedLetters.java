package be.mille.ui;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic letters in the form their neighbours ask for. The library’s own joins those of the Arabic language alone; Persian, Urdu and
 * Kurdish have more. The forms are those Unicode names for paper that does no shaping of its own (its blocks of presentation forms); a
 * letter that has none there, as some of Pashto, stands by itself, which can be read.
 */
final class JoinedLetters extends ICUBidiReorderer {
    private static final String LAM = "\u0644";

    /** By letter, or by lam with its alef: the form alone, at the end, at the beginning, in the middle; 0 where there is none. */
    private static final Map<String, int[]> FORMS = forms();

    private static Map<String, int[]> forms() {
        var forms = new HashMap<String, int[]>();
        for (int form = 0xFB50; form <= 0xFEFC; form++) {
            int place = switch (UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE)) {
                case UCharacter.DecompositionType.ISOLATED -> 0;
                case UCharacter.DecompositionType.FINAL -> 1;
                case UCharacter.DecompositionType.INITIAL -> 2;
                case UCharacter.DecompositionType.MEDIAL -> 3;
                default -> -1;
            };
            var letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
            if (place >= 0
                    && (letters.length() == 1 || letters.length() == 2 && letters.startsWith(LAM) && alef(letters))) {
                forms.computeIfAbsent(letters, one -> new int[4])[place] = form;
            }
        }
        return forms;
    }

    /** Of the many ligatures only lam with alef must be written. */
    private static boolean alef(String letters) {
        return "\u0622\u0623\u0625\u0627".indexOf(letters.charAt(1)) >= 0;
    }

    @Override
    public String shapeText(String text) {
        int[] letters = text.codePoints().toArray();
        var joined = new StringBuilder(text.length());
        boolean reaches = false;
        for (int at = 0; at < letters.length; at++) {
            int letter = letters[at];
            if (letter == 0x200C) {
                reaches = false;
                continue;
            }
            if (joining(letter) == UCharacter.JoiningType.TRANSPARENT) {
                joined.appendCodePoint(letter);
                continue;
            }
            int next = next(letters, at);
            var pair = next < 0 ? "" : Character.toString(letter) + Character.toString(letters[next]);
            if (FORMS.containsKey(pair)) {
                form(joined, pair, reaches, false);
                joined.append(text, text.offsetByCodePoints(0, at + 1), text.offsetByCodePoints(0, next));
                at = next;
                reaches = false;
                continue;
            }
            boolean on = forward(letter) && next >= 0 && backward(letters[next]);
            form(joined, Character.toString(letter), reaches && backward(letter), on);
            reaches = on;
        }
        return joined.toString();
    }

    private static void form(StringBuilder joined, String letters, boolean before, boolean after) {
        int[] forms = FORMS.get(letters);
        int form = forms == null ? 0 : forms[(before ? 1 : 0) + (after ? 2 : 0)];
        if (form == 0) {
            joined.append(letters);
        } else {
            joined.appendCodePoint(form);
        }
    }

    /** The letter after this one, marks above and below left out; less than zero at the end. */
    private static int next(int[] letters, int at) {
        for (int next = at + 1; next < letters.length; next++) {
            if (joining(letters[next]) != UCharacter.JoiningType.TRANSPARENT) {
                return next;
            }
        }
        return -1;
    }

    private static int joining(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }

    /** A letter without forms joins nothing: its neighbours would reach into the void. */
    private static boolean forward(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == 0x0640 || forms != null && forms[2] != 0;
    }

    private static boolean backward(int letter) {
        int[] forms = FORMS.get(Character.toString(letter));
        return letter == 0x0640 || forms != null && forms[1] != 0;
    }

    /** What was joined stays so: the letters are asked for no second time. */
    @Override
    public String deshapeText(String text) {
        return text;
    }
}
