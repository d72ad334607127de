package be.mille.copy.web;

import be.mille.account.StepUp;
import be.mille.copy.RecordCopies;
import be.mille.copy.RecordCopies.Format;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A copy of everything this reader may read, as a file. Taking one is an act: it is sent as a form, never by a link, and nobody
 * takes one on somebody else's open session.
 */
@Controller("recordCopyController")
@RequestMapping("/families/{family}/copy")
class CopyController {
    private static final String TEMPLATE = "copy/copy";

    private final RecordCopies copies;
    private final StepUp proof;
    private final MessageSource messages;

    CopyController(RecordCopies copies, StepUp proof, MessageSource messages) {
        this.copies = copies;
        this.proof = proof;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable FamilyId family) {
        return Pages.view(TEMPLATE, page(family, false, FormErrors.none()));
    }

    /** Whoever may take none is told so before she is asked to prove anything. One proof takes one copy, of one record. */
    @PostMapping
    Object take(
            @PathVariable FamilyId family,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String holds,
            Locale locale,
            HttpServletRequest request) {
        var wanted = Format.parse(format);
        var errors = FormErrors.none();
        if (wanted.isEmpty()) {
            errors.add("format", new Texts(messages, Languages.supportedOrFrench(locale)).get("copy.format.missing"));
        }
        var guarded = holds.equals(CopyPage.GUARDED);
        var page = page(family, guarded, errors);
        if (wanted.isEmpty()) {
            return Pages.invalid(TEMPLATE, page);
        }
        if (proof.spend(request).isEmpty()) {
            return proof.ask(request, page.path());
        }
        var file = copies.take(family, wanted.get(), guarded, locale);
        return ResponseEntity.ok()
                .contentType(wanted.get() == Format.PDF ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    private CopyPage page(FamilyId family, boolean guarded, FormErrors errors) {
        var offer = copies.offer(family);
        return new CopyPage(
                "/families/" + family + "/copy",
                "/families/" + family,
                offer.called(),
                offer.reference(),
                guarded,
                errors);
    }
}
