package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.copy.RecordCopies.Format;
import be.mille.testing.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Test;

/** A copy on paper lasts: PDF/A in each language, with a sign for each letter no face has. */
class CopyPaperTests extends CopyHeld {
    @Test
    void thePaperIsPdfAInEachLanguageAndForAnEmptyRecord() throws IOException {
        var full = new Copied(context).full(true);
        for (var language : List.of("fr", "nl", "de", "en")) {
            assertPdfA(taken(People.MIDWIFE, full, Format.PDF, Locale.of(language)), language);
        }
        assertPdfA(taken(People.MIDWIFE, empty(), Format.PDF, Locale.FRENCH), "fr");
        assertThat(paper(People.MIDWIFE, full, Locale.of("nl"))).contains("Wat er over Amina geschreven staat");
    }

    private static void assertPdfA(byte[] bytes, String language) throws IOException {
        try (var document = (PreflightDocument) new PreflightParser(new RandomAccessReadBuffer(bytes))
                .parse(org.apache.pdfbox.preflight.Format.PDF_A1B)) {
            assertThat(document.validate().getErrorsList())
                    .extracting(one -> one.getErrorCode() + " " + one.getDetails())
                    .isEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("Mille ")
                    .doesNotContain("Amina", "Selam");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Mille");
        }
    }

    /** Control: the same check finds fault with a paper whose face is not inside. */
    @Test
    void aPaperThatIsNoPdfAIsSeen() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }
        assertThatThrownBy(() -> assertPdfA(out.toByteArray(), "fr")).isInstanceOf(AssertionError.class);
    }

    @Test
    void lettersNoFaceHasAreASignOnPaperAndWholeInTheFile() {
        var family = new Copied(context).full(false);
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .contains(Copied.ARABIC, "[…]", "le fichier JSON les contient", "Amina Alaoui")
                .doesNotContain(Copied.NEPALI);
        assertThat(paper(People.MIDWIFE, empty(), Locale.FRENCH)).doesNotContain("[…]");
    }
}
