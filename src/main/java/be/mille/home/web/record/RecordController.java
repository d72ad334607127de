package be.mille.home.web.record;

import be.mille.home.web.FamilyPath;
import be.mille.home.web.Speech;
import be.mille.ui.Pages;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class RecordController {
    private final RecordReader records;
    private final Speech speech;

    RecordController(RecordReader records, Speech speech) {
        this.records = records;
        this.speech = speech;
    }

    @GetMapping("/families/{family}")
    ModelAndView glance(@PathVariable String family, Locale locale) {
        return Pages.view("home/record", records.read(FamilyPath.of(family), speech.in(locale)));
    }
}
