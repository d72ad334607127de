package be.mille.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in an answer, whether it is a page, a file or a paper. */
final class Papers {
    private Papers() {}

    static String text(byte[] answer) {
        var start = new String(answer, 0, Math.min(answer.length, 5), StandardCharsets.ISO_8859_1);
        if (!start.equals("%PDF-")) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        try (var document = Loader.loadPDF(answer)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
