package be.mille.careplan.web;

import be.mille.access.Compartment;
import be.mille.careplan.CrisisPlanId;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.SaveCrisisPlan;
import be.mille.careplan.StepRules;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The crisis plan: signals, whom to call, what to do now. */
@Controller
@RequestMapping("/families/{family}/plan/crisis")
class CrisisController {
    private static final String TEMPLATE = "careplan/crisis";

    private final CrisisPages pages;
    private final CrisisPlans plans;
    private final MessageSource messages;
    private final Clock clock;

    CrisisController(CrisisPages pages, CrisisPlans plans, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID family, Locale locale) {
        var t = new Texts(messages, locale);
        return Pages.view(TEMPLATE, pages.page(new FamilyId(family), t, dates(t), null, FormErrors.none(), false));
    }

    @PostMapping
    ModelAndView save(@PathVariable UUID family, CrisisForm form, Locale locale, HttpServletRequest request) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var errors = errors(form, t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, pages.page(id, t, dates(t), form, errors, false));
        }
        try {
            plans.save(command(id, form));
        } catch (StaleException e) {
            return Pages.stale(TEMPLATE, pages.page(id, t, dates(t), form, FormErrors.none(), true));
        }
        Toasts.add(request, "careplan.crisis.saved", null);
        return Pages.redirect("/families/" + id + "/plan/crisis");
    }

    private static SaveCrisisPlan command(FamilyId family, CrisisForm form) {
        var id = CrisisForm.text(form.id());
        return new SaveCrisisPlan(
                family,
                uuid(form.key(), UUID.randomUUID()),
                id.isEmpty() ? null : new CrisisPlanId(known(id)),
                CrisisSubject.of(CrisisForm.text(form.subject())).compartment(),
                CrisisForm.text(form.signals()),
                CrisisForm.text(form.calls()),
                CrisisForm.text(form.nowDo()),
                form.chosen(),
                number(CrisisForm.text(form.version())));
    }

    private static FormErrors errors(CrisisForm form, Texts t) {
        var errors = FormErrors.none();
        var prefix = CrisisPages.prefix(CrisisForm.text(form.id()));
        if (CrisisForm.text(form.signals()).isEmpty()) {
            errors.add(prefix + "signals", t.get("careplan.crisis.problem.signals"));
        }
        if (CrisisForm.text(form.calls()).isEmpty() && form.chosen().isEmpty()) {
            errors.add(prefix + "calls", t.get("careplan.crisis.problem.calls"));
        }
        tooLong(errors, prefix + "signals", form.signals(), t);
        tooLong(errors, prefix + "calls", form.calls(), t);
        tooLong(errors, prefix + "nowDo", form.nowDo(), t);
        return errors;
    }

    private static void tooLong(FormErrors errors, String field, @Nullable String typed, Texts t) {
        if (CrisisForm.text(typed).length() > StepRules.LONGEST_TEXT) {
            errors.add(field, t.get("careplan.problem.words", StepRules.LONGEST_TEXT));
        }
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private static UUID uuid(@Nullable String text, UUID otherwise) {
        try {
            return text == null ? otherwise : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }

    /** What a crisis plan is about, which decides who may read it. */
    enum CrisisSubject {
        GENERAL(Compartment.C2),
        MENTAL_HEALTH(Compartment.C4),
        VIOLENCE(Compartment.C3),
        SUBSTANCES(Compartment.C5);

        private final Compartment compartment;

        CrisisSubject(Compartment compartment) {
            this.compartment = compartment;
        }

        Compartment compartment() {
            return compartment;
        }

        static CrisisSubject of(String name) {
            for (var one : values()) {
                if (one.name().equals(name)) {
                    return one;
                }
            }
            return GENERAL;
        }

        static CrisisSubject of(Compartment compartment) {
            for (var one : values()) {
                if (one.compartment == compartment) {
                    return one;
                }
            }
            return GENERAL;
        }
    }
}
