package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningId;
import be.mille.ui.Carried;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What comes out of a conversation, on a page. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/result")
class ResultController {
    /** Carried: what still waits for an answer of the same day. */
    static final String MISSING = "missing";

    private final Families families;
    private final ResultPages pages;

    ResultController(Families families, ResultPages pages) {
        this.families = families;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable FamilyId family, @PathVariable ScreeningId id, HttpServletRequest request, Locale locale) {
        var missing = Carried.take(request, MISSING).stream().findFirst().orElse(null);
        return Pages.view("screening/result", pages.page(families.get(family), id, locale, missing));
    }
}
