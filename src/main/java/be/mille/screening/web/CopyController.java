package be.mille.screening.web;

import be.mille.access.Access;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.ui.Pages;
import be.mille.ui.PaperPdf;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Copy for my own record": what this reader may read, as text and on paper. The file's name says nothing of whom. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/result")
class CopyController {
    private final Access access;
    private final Families families;
    private final ResultPages pages;
    private final CopyText text;
    private final PaperPdf pdf;

    CopyController(Access access, Families families, ResultPages pages, CopyText text, PaperPdf pdf) {
        this.access = access;
        this.families = families;
        this.pages = pages;
        this.text = text;
        this.pdf = pdf;
    }

    @GetMapping("/copy")
    @Transactional
    ModelAndView show(@PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale) {
        var back = "/families/" + family + "/screenings/" + id + "/result";
        return Pages.view(
                "screening/copy", new CopyPage(back, copy(family, id, locale).plain()));
    }

    @GetMapping("/copy.txt")
    @Transactional
    ResponseEntity<byte[]> plain(@PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale) {
        var bytes = copy(family, id, locale).plain().getBytes(StandardCharsets.UTF_8);
        return file(bytes, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), "mille.txt");
    }

    @GetMapping("/copy.pdf")
    @Transactional
    ResponseEntity<byte[]> paper(@PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale) {
        var bytes = pdf.of(text.paper(copy(family, id, locale), locale));
        return file(bytes, MediaType.APPLICATION_PDF, "mille.pdf");
    }

    private CopyText.Copy copy(FamilyId family, ScreeningId id, Locale locale) {
        access.require(ScreeningAction.COPY, family);
        return text.of(pages.page(families.get(family), id, locale, null), locale);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
