package be.mille.opinion.web;

import be.mille.kernel.FamilyId;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was asked about one record, for those around her. */
@Controller
class AskedController {
    private final AskedDesk desk;
    private final OpinionWords words;

    AskedController(AskedDesk desk, OpinionWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/families/{family}/opinions")
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("opinion/asked", desk.page(family, words.texts(locale)));
    }
}
