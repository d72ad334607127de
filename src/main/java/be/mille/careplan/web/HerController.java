package be.mille.careplan.web;

import be.mille.kernel.FamilyId;
import be.mille.ui.Pages;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page she takes home, to be printed. */
@Controller
class HerController {
    private final HerPages pages;

    HerController(HerPages pages) {
        this.pages = pages;
    }

    @GetMapping("/families/{family}/plan/print")
    ModelAndView show(
            @PathVariable UUID family,
            @RequestParam(name = "in", required = false) @Nullable String language,
            Locale locale) {
        return Pages.view("careplan/her", pages.page(new FamilyId(family), language, locale));
    }
}
