package be.mille.intake.web;

import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.kernel.Brussels;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whoever noted what arrived corrects it while it waits; what waits no more is looked at. */
@Controller
class CorrectController {
    private static final String CORRECT = ArrivalDesk.ALL + "/{arrival}/correct";
    private static final String FORM = "intake/note";

    private final ArrivalDesk desk;
    private final Arrivals arrivals;
    private final ArrivalWords words;

    CorrectController(ArrivalDesk desk, Arrivals arrivals, ArrivalWords words) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.words = words;
    }

    @GetMapping(CORRECT)
    ModelAndView show(@PathVariable UUID arrival, Locale locale) {
        var id = new ArrivalId(arrival);
        try {
            return Pages.view(FORM, desk.correcting(id, null, FormErrors.none(), words.texts(locale)));
        } catch (StaleException _) {
            return Pages.redirect(AttachDesk.base(id));
        }
    }

    @PostMapping(CORRECT)
    ModelAndView correct(
            @PathVariable UUID arrival, @ModelAttribute ArrivalForm form, Locale locale, HttpServletRequest http) {
        var id = new ArrivalId(arrival);
        try {
            return correct(id, form, locale, http);
        } catch (StaleException _) {
            return Pages.redirect(AttachDesk.base(id));
        }
    }

    private ModelAndView correct(ArrivalId id, ArrivalForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = FormErrors.none();
        var one = desk.own(id);
        var typed = form.over(Objects.requireNonNullElse(form.version(), -1));
        var asked = typed.read(Brussels.dayOf(one.notedAt()), errors, desk.categoryIds(), words.dates(t), t);
        if (asked.isEmpty()) {
            return Pages.invalid(FORM, desk.correcting(id, typed, errors, t));
        }
        boolean parted;
        try {
            parted = arrivals.correct(id, asked.get(), Objects.requireNonNullElse(form.version(), -1));
        } catch (StaleException _) {
            // what was typed stays, to be looked through once more; unless it waits no more
            errors.add("state", t.get("intake.correct.stale"));
            return Pages.stale(FORM, desk.correcting(id, typed.over(desk.own(id).version()), errors, t));
        }
        Toasts.add(http, parted ? "intake.toast.corrected.parted" : "intake.toast.corrected", null);
        return Pages.redirect(AttachDesk.base(id));
    }
}
