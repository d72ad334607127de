package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningId;
import be.mille.ui.Pages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What comes out of a conversation, on a page. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/result")
class ResultController {
    private final Families families;
    private final ResultPages pages;

    ResultController(Families families, ResultPages pages) {
        this.families = families;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @RequestParam(required = false) @Nullable String missing,
            Locale locale) {
        return Pages.view("screening/result", pages.page(families.get(family), id, locale, missing));
    }
}
