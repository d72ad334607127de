package be.mille.consent.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Carried;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Before a colleague may know what was written about a restricted subject, she agrees. The pages on which it is written lead here with
 * the colleagues that were chosen there: they depend on an address and not on this module. What they chose is carried beside the address,
 * which would stay in a history; read again, the page is its empty form.
 */
@Controller
class NamedReadersController {
    private static final String PATH = "/families/{family}/naming";
    private static final String PAGE = "consent/naming";

    private final NamedReadersDesk desk;
    private final ConsentWords words;
    private final Ids ids;

    NamedReadersController(NamedReadersDesk desk, ConsentWords words, Ids ids) {
        this.desk = desk;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable FamilyId family, Locale locale, HttpServletRequest request) {
        var form = NamedReadersForm.begun(
                ids.next().toString(),
                carried(request, "subject"),
                carried(request, "by"),
                carried(request, "back"),
                Carried.take(request, "who"));
        return desk.nobodyNew(family, form)
                ? onwards(family, form)
                : Pages.view(PAGE, desk.page(family, form, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(PATH)
    ModelAndView name(
            @PathVariable FamilyId family,
            @ModelAttribute NamedReadersForm form,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        var errors = desk.check(family, form, t);
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.page(family, form, errors, t));
        }
        desk.name(family, form, FormIds.read(form.key()).map(id -> id.value()).orElseGet(ids::next), t);
        if (desk.nobodyNew(family, form)) {
            Toasts.add(request, "consent.naming.done", null);
        }
        return onwards(family, form);
    }

    private static @Nullable String carried(HttpServletRequest request, String name) {
        return Carried.take(request, name).stream().findFirst().orElse(null);
    }

    private static ModelAndView onwards(FamilyId family, NamedReadersForm form) {
        return Pages.redirect("/families/" + family + "/" + form.onwards());
    }
}
