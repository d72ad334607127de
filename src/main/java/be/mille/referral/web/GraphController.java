package be.mille.referral.web;

import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** “Who asks whom”: between which houses of a basin help is asked for, and where it is not found. */
@Controller
class GraphController {
    static final String PATH = "/requests/graph";

    private final GraphDesk desk;
    private final ReferralWords words;

    GraphController(GraphDesk desk, ReferralWords words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(@ModelAttribute GraphForm form, Locale locale) {
        return Pages.view("referral/graph", desk.page(form, words.texts(locale)));
    }
}
