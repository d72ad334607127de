package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Her words on paper, in her own script. */
class PaperScriptsTests {
    private static final String ARABIC = "قالت أمينة: لا أنام جيدا منذ شهرين (منذ رسالة CPAS رقم 12).";
    private static final String PERSIAN = "می‌خواهم در بروکسل بمانم، گفت پروانه.";
    private static final String TIGRINYA = "ሰላም፡ ብዛዕባ ገዛ ክዛረብ ይደሊ ኣለኹ።";

    @Test
    void everyScriptWithAFaceIsShown() throws IOException {
        var lines = List.of(
                ARABIC,
                (ARABIC + " ").repeat(4),
                PERSIAN,
                TIGRINYA,
                "שלום, אני רוצה לדבר עם המיילדת.",
                "გამარჯობა, მინდა ექიმთან საუბარი.",
                "Բարև, ուզում եմ խոսել։",
                "Вона хоче поговорити. Żółć, Çağrı, Đặng.",
                "Elle a dit « سلام » puis a continué en français.");
        var paper = paper(lines);
        assertThat(paper).doesNotContain(PaperText.UNSHOWN, "unshown");
        assertThat(paper)
                .contains(
                        "أمينة",
                        "شهرين",
                        "CPAS",
                        "12",
                        "بروکسل",
                        "پروانه",
                        TIGRINYA,
                        "שלום",
                        "გამარჯობა",
                        "Բարև",
                        "Żółć",
                        "سلام");
    }

    /** Control: what no face has, or what would need more than a face, is said to be missing. */
    @Test
    void anotherScriptIsASignAndSaidToBeOne() throws IOException {
        assertThat(paper(List.of("आमिना", "阿米娜 à Bruxelles")))
                .contains(PaperText.UNSHOWN, "à Bruxelles", "unshown")
                .doesNotContain("आ", "阿");
    }

    /** By place in the word: beginning, middle, end, alone. The forms are those of the Unicode charts for U+FB50 and U+FE70. */
    @ParameterizedTest
    @CsvSource({
        "أمينة, FE83 FEE3 FEF4 FEE8 FE94",
        "بيت, FE91 FEF4 FE96",
        "دار, FEA9 FE8D FEAD",
        "السلام, FE8D FEDF FEB4 FEFC FEE1",
        "پروانه, FB58 FEAE FEED FE8D FEE7 FEEA",
        "گفتی, FB94 FED4 FE98 FBFD",
        "گھر, FB94 FBAD FEAE",
        "بِنت, FE91 650 FEE8 FE96",
        "لُا, FEFB 64F",
        "می‌خواهم, FEE3 FBFD FEA7 FEEE FE8D FEEB FEE2"
    })
    void lettersTakeTheFormTheirNeighboursAskFor(String word, String forms) {
        assertThat(hex(new JoinedLetters().shapeText(word))).isEqualTo(forms);
    }

    @Test
    void aLetterWithoutFormsStandsAloneAndItsNeighboursEndBeforeIt() {
        assertThat(hex(new JoinedLetters().shapeText("پښتو"))).isEqualTo("FB56 69A FE97 FEEE");
    }

    /** Control: without ours, Persian letters would stand apart from each other. */
    @Test
    void theLibraryAloneDoesNotJoinPersian() {
        assertThat(hex(new ICUBidiReorderer().shapeText("گفتی"))).isNotEqualTo("FB94 FED4 FE98 FBFD");
    }

    @Test
    void otherScriptsAreLeftAsTheyAre() {
        assertThat(new JoinedLetters().shapeText("Nadia, שלום ሰላም 12")).isEqualTo("Nadia, שלום ሰላም 12");
    }

    @ParameterizedTest
    @CsvSource({"أمينة a dit, true", "12 شهر, true", "Amina أمينة, false", "12, false", "שלום, true", "ሰላም, false"})
    void aLineBeginsWhereItsFirstLetterSays(String line, boolean right) {
        assertThat(PaperText.fromTheRight(line)).isEqualTo(right);
    }

    private static String hex(String text) {
        return String.join(
                " ",
                text.codePoints()
                        .mapToObj(letter -> Integer.toHexString(letter).toUpperCase(Locale.ROOT))
                        .toList());
    }

    private static String paper(List<String> lines) throws IOException {
        var part = new Paper.Part("Ce qu’elle dit", List.of(Paper.Item.of("Parole", lines)));
        var bytes = new PaperPdf().of(new Paper("fr", "Mille 7F3", "أمينة Alaoui", "", List.of(part), "", "unshown"));
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
