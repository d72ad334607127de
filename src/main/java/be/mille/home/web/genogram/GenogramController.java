package be.mille.home.web.genogram;

import be.mille.home.web.FamilyPath;
import be.mille.home.web.Speech;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Her family, drawn. */
@Controller
class GenogramController {
    private final GenogramReader reader;
    private final Speech speech;

    GenogramController(GenogramReader reader, Speech speech) {
        this.reader = reader;
        this.speech = speech;
    }

    @GetMapping("/families/{family}/genogram")
    ModelAndView show(@PathVariable String family, Locale locale) {
        return Pages.view("home/genogram", reader.read(FamilyPath.of(family), speech.in(locale)));
    }
}
