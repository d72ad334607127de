package be.mille.consent.web;

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

/** The second parent takes back what he or she agreed to: seen first, then closed, and told on none of her pages. */
@Controller
class TakenBackController {
    private static final String PATH = "/families/{family}/naming/taken-back";
    private static final String PAGE = "consent/taken-back";

    private final TakenBackDesk desk;
    private final ConsentWords words;
    private final Ids ids;

    TakenBackController(TakenBackDesk desk, ConsentWords words, Ids ids) {
        this.desk = desk;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        var form = new TakenBackForm(ids.next().toString(), null);
        return Pages.view(PAGE, desk.page(family, form, FormErrors.none(), false, words.texts(locale)));
    }

    @PostMapping(PATH)
    ModelAndView takeBack(
            @PathVariable FamilyId family,
            @ModelAttribute TakenBackForm form,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        if (form.chosen().isEmpty()) {
            var errors = FormErrors.none().add("who", t.get("consent.apart.problem"));
            return Pages.invalid(PAGE, desk.page(family, form, errors, false, t));
        }
        var key = FormIds.read(form.key()).map(one -> one.value()).orElseGet(ids::next);
        if (!desk.takeBack(family, form, key)) {
            return Pages.stale(PAGE, desk.page(family, form, FormErrors.none(), true, t));
        }
        Toasts.add(request, "consent.withdrawn", null);
        return Pages.redirect("/families/" + family + "/person/second-parent");
    }
}
