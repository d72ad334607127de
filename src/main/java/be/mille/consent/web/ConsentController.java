package be.mille.consent.web;

import be.mille.consent.Consents;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What she agreed to, and who decides. */
@Controller
class ConsentController {
    private static final String PATH = "/families/{family}/consent";
    private static final String PAGE = "consent/consent";

    private final ConsentDesk desk;
    private final Consents consents;
    private final ConsentWords words;
    private final Ids ids;

    ConsentController(ConsentDesk desk, Consents consents, ConsentWords words, Ids ids) {
        this.desk = desk;
        this.consents = consents;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        var empty = StandingForm.empty(ids.next().toString());
        return Pages.view(PAGE, desk.page(family, empty, words.texts(locale), FormErrors.none()));
    }

    @PostMapping(PATH + "/standing")
    ModelAndView standing(
            @PathVariable FamilyId family,
            @ModelAttribute StandingForm form,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.page(family, form, t, errors));
        }
        var key = FormIds.read(form.key()).map(id -> id.value()).orElseGet(ids::next);
        consents.note(family, key, form.fields());
        Toasts.add(request, "consent.standing.saved", null);
        return Pages.redirect("/families/" + family + "/consent");
    }
}
