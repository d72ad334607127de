package be.mille.screening.web;

import be.mille.access.Access;
import be.mille.account.StepUp;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.ui.Pages;
import be.mille.ui.PaperPdf;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final StepUp proof;

    CopyController(Access access, Families families, ResultPages pages, CopyText text, PaperPdf pdf, StepUp proof) {
        this.access = access;
        this.families = families;
        this.pages = pages;
        this.text = text;
        this.pdf = pdf;
        this.proof = proof;
    }

    @GetMapping("/copy")
    @Transactional
    ModelAndView show(@PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale) {
        return Pages.view(
                "screening/copy",
                new CopyPage(result(family, id), copy(family, id, locale).plain()));
    }

    @PostMapping("/copy.txt")
    @Transactional
    Object plain(
            @PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale, HttpServletRequest request) {
        return taken(family, id, locale, request, copy -> {
            var bytes = copy.plain().getBytes(StandardCharsets.UTF_8);
            return file(bytes, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), "mille.txt");
        });
    }

    @PostMapping("/copy.pdf")
    @Transactional
    Object paper(
            @PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale, HttpServletRequest request) {
        return taken(
                family,
                id,
                locale,
                request,
                copy -> file(pdf.of(text.paper(copy, locale)), MediaType.APPLICATION_PDF, "mille.pdf"));
    }

    /** A file leaves with content: nobody takes one on somebody else's open session, and never by a link. Whoever may read nothing is told so first. */
    private Object taken(
            FamilyId family,
            ScreeningId id,
            Locale locale,
            HttpServletRequest request,
            Function<CopyText.Copy, ResponseEntity<byte[]>> file) {
        pages.page(families.get(family), id, locale, null);
        return proof.spend(request).isEmpty()
                ? proof.ask(request, result(family, id) + "/copy")
                : file.apply(copy(family, id, locale));
    }

    private static String result(FamilyId family, ScreeningId id) {
        return "/families/" + family + "/screenings/" + id + "/result";
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
