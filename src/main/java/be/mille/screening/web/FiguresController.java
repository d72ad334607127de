package be.mille.screening.web;

import be.mille.screening.web.FiguresPage.Line;
import be.mille.screening.web.FiguresPage.Share;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** “How the questions do”: on a page, and as a file for one’s own calculations. */
@Controller
class FiguresController {
    /** Spreadsheets take a file without it for one in their country’s old encoding. */
    private static final char BYTE_ORDER = '\uFEFF';

    private final FiguresPages pages;
    private final PageWords words;

    FiguresController(FiguresPages pages, PageWords words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/questions")
    ModelAndView show(@RequestParam(defaultValue = "") String whose, Locale locale) {
        return Pages.view("screening/figures", pages.page(whose.equals("own"), locale));
    }

    @GetMapping("/questions.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String whose, Locale locale) {
        var text = csv(pages.page(whose.equals("own"), locale), words.texts(locale));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mille-questions.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    static String csv(FiguresPage page, Texts t) {
        var text = new StringWriter();
        text.append(BYTE_ORDER);
        // A semicolon: in Belgium spreadsheets keep the comma for decimals.
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            write(csv, page, t);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, FiguresPage page, Texts t) {
        csv.writeRecord(
                t.get("screening.figures.version"),
                t.get("screening.figures.code"),
                t.get("screening.figures.indicator"),
                t.get("screening.figures.asked"),
                t.get("screening.figures.came-out"),
                t.get("screening.figures.talked"),
                t.get("screening.figures.confirmed"),
                t.get("screening.figures.low"),
                t.get("screening.figures.high"));
        for (var version : page.versions()) {
            for (var one : version.lines()) {
                csv.writeRecord(
                        version.name(),
                        one.code(),
                        one.indicator(),
                        plain(one.asked()),
                        plain(one.cameOut()),
                        plain(one.talkedOver()),
                        percent(one, Share::at),
                        percent(one, Share::from),
                        percent(one, Share::to));
            }
        }
    }

    /** Without the space or the point of thousands. */
    private static String plain(@Nullable String number) {
        return number == null ? "" : number.replaceAll("\\D", "");
    }

    private static String percent(Line one, ToLongFunction<Share> which) {
        return one.share() == null ? "" : String.valueOf(which.applyAsLong(one.share()));
    }
}
