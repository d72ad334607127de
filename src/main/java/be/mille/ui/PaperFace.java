package be.mille.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The face of every paper. It has the letters of our four languages and many more, Greek and Cyrillic among them; a word of another
 * script, or one that is written from right to left, becomes a sign instead of a row of empty boxes or letters in the wrong order.
 */
final class PaperFace {
    static final String UNSHOWN = "[…]";

    /** Liberation Sans comes with the library that writes the file. */
    private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final CmapLookup LETTERS = letters();

    private PaperFace() {}

    static InputStream open() {
        var in = PaperFace.class.getResourceAsStream(FACE);
        if (in == null) {
            throw new IllegalStateException("The face for paper is missing");
        }
        return in;
    }

    private static CmapLookup letters() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Control characters have no place on paper, whatever somebody pasted into an answer. */
    static String shown(String text) {
        var shown = new StringBuilder();
        boolean left = false;
        var spaces = new StringBuilder();
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.getType(letter) == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                spaces.append(' ');
            } else if (has(letter)) {
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

    private static boolean has(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> LETTERS.getGlyphId(letter) != 0;
        };
    }
}
