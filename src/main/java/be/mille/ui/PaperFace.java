package be.mille.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.util.function.SingletonSupplier;

/** The faces of every paper, the first that has a letter shows it. Each is read when the first paper is made. */
enum PaperFace {
    /** Comes with the library that writes the file: Latin, Greek and Cyrillic. */
    LATIN("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    /** Has the joined forms of Arabic letters, which {@link JoinedLetters} asks for. */
    ARABIC("/paper-faces/NotoNaskhArabic-Regular.ttf"),
    ETHIOPIC("/paper-faces/NotoSansEthiopic-Regular.ttf"),
    HEBREW("/paper-faces/NotoSansHebrew-Regular.ttf"),
    GEORGIAN("/paper-faces/NotoSansGeorgian-Regular.ttf"),
    ARMENIAN("/paper-faces/NotoSansArmenian-Regular.ttf");

    private final String file;
    private final Supplier<CmapLookup> letters = SingletonSupplier.of(this::letters);

    PaperFace(String file) {
        this.file = file;
    }

    String family() {
        return "mille-" + ordinal();
    }

    /** Every family in order, as a style sheet names them. */
    static String families() {
        return Arrays.stream(values()).map(PaperFace::family).collect(Collectors.joining(", "));
    }

    static boolean anyHas(int letter) {
        return Arrays.stream(values()).anyMatch(face -> face.letters.get().getGlyphId(letter) != 0);
    }

    InputStream open() {
        var in = PaperFace.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("A face for paper is missing: " + file);
        }
        return in;
    }

    private CmapLookup letters() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(open()))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
