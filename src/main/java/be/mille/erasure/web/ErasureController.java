package be.mille.erasure.web;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She asks to have something erased: written down in her record, followed on a page of its writer. */
@Controller
class ErasureController {
    private static final String PATH = "/families/{family}/erasure";
    private static final String MINE = "/erasures";
    private static final String TEMPLATE = "erasure/ask";

    private final ErasureDesk desk;
    private final Erasures erasures;
    private final MessageSource messages;
    private final Clock clock;

    ErasureController(ErasureDesk desk, Erasures erasures, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.erasures = erasures;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        return Pages.view(TEMPLATE, page(family, ErasureDesk.Chosen.NOTHING, locale));
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @PathVariable FamilyId family,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") List<String> subjects,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        var errors = FormErrors.none();
        boolean whole = scope.equals("ALL");
        if (!whole && !scope.equals("PART")) {
            errors.add("scope", t.get("erasure.scope.missing"));
        }
        if (scope.equals("PART") && subjects.isEmpty()) {
            errors.add("subjects", t.get("erasure.subjects.missing"));
        }
        if (!errors.any()) {
            var chosen = EnumSet.noneOf(Compartment.class);
            if (!whole) {
                Arrays.stream(Compartment.values())
                        .filter(one -> one != Compartment.C0 && subjects.contains(one.name()))
                        .forEach(chosen::add);
            }
            if (erasures.ask(key(key), family, chosen)) {
                Toasts.add(request, "erasure.asked", null);
                return Pages.redirect(MINE);
            }
            errors.add("scope", t.get("erasure.asked.already"));
        }
        return Pages.invalid(TEMPLATE, page(family, new ErasureDesk.Chosen(scope, subjects, errors), locale));
    }

    @GetMapping(MINE)
    ModelAndView mine(Locale locale) {
        return Pages.view("erasure/mine", desk.mine(texts(locale), dates(locale)));
    }

    @PostMapping(MINE + "/{request}/take-back")
    ModelAndView takeBack(@PathVariable("request") UUID id, HttpServletRequest request) {
        erasures.takeBack(id);
        Toasts.add(request, "erasure.taken-back", null);
        return Pages.redirect(MINE);
    }

    /** A key that is none is as good as a new one: the form is sent once. */
    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private ErasurePage page(FamilyId family, ErasureDesk.Chosen chosen, Locale locale) {
        return desk.page(family, chosen, texts(locale), dates(locale));
    }

    private Dates dates(Locale locale) {
        return new Dates(texts(locale), Brussels.today(clock));
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
