package be.mille.home.web.day;

import be.mille.home.web.Speech;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class DayController {
    private final DayReader day;
    private final Speech speech;

    DayController(DayReader day, Speech speech) {
        this.day = day;
        this.speech = speech;
    }

    /** @param all the stretch to be shown whole */
    @GetMapping("/")
    ModelAndView day(@RequestParam(defaultValue = "") String all, Locale locale) {
        return Pages.view("home/day", day.read(speech.in(locale), all));
    }
}
