package be.mille.home.web.caseload;

import be.mille.home.web.Speech;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CaseloadController {
    private final CaseloadReader caseload;
    private final Speech speech;

    CaseloadController(CaseloadReader caseload, Speech speech) {
        this.caseload = caseload;
        this.speech = speech;
    }

    @GetMapping("/families")
    ModelAndView families(@ModelAttribute CaseloadForm form, Locale locale) {
        return Pages.view("home/families", caseload.read(Filter.of(form), speech.in(locale)));
    }
}
