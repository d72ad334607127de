package be.mille.home.web.ties;

import be.mille.home.web.FamilyPath;
import be.mille.home.web.Speech;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How she lives her ties, as she says it. */
@Controller
class TiesController {
    private static final String PAGE = "home/ties";

    private final TiesDesk desk;
    private final Speech speech;

    TiesController(TiesDesk desk, Speech speech) {
        this.desk = desk;
        this.speech = speech;
    }

    @GetMapping("/families/{family}/ties")
    ModelAndView show(@PathVariable String family, Locale locale) {
        var page = desk.page(FamilyPath.of(family), TieForm.empty(), FormErrors.none(), speech.in(locale));
        return Pages.view(PAGE, page);
    }

    @PostMapping("/families/{family}/ties")
    ModelAndView note(
            @PathVariable String family, @ModelAttribute TieForm form, Locale locale, HttpServletRequest request) {
        var id = FamilyPath.of(family);
        var words = speech.in(locale);
        var errors = FormErrors.none();
        var said = desk.read(form, words, errors);
        if (said == null) {
            return Pages.invalid(PAGE, desk.page(id, form, errors, words));
        }
        var noted = desk.note(id, form, said, words);
        Toasts.add(request, "home.ties.saved", "/families/" + id + "/ties/" + noted + "/undo");
        return Pages.redirect("/families/" + id + "/ties");
    }

    @PostMapping("/families/{family}/ties/{tie}/undo")
    ModelAndView takeBack(@PathVariable String family, @PathVariable UUID tie, HttpServletRequest request) {
        var id = FamilyPath.of(family);
        desk.takeBack(id, tie);
        Toasts.add(request, "home.ties.undone", null);
        return Pages.redirect("/families/" + id + "/ties");
    }
}
