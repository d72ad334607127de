package be.mille.coordination.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.coordination.AcceptOutcome;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.MandateId;
import be.mille.coordination.Mandates;
import be.mille.coordination.Notices;
import be.mille.coordination.internal.MandateAction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who coordinates around a family: accepted, arranged, renewed, over. */
@Controller
class CoordinationController {
    private static final String PATH = "/families/{family}/coordination";
    private static final String ONE = PATH + "/{mandate}";
    private static final String TEMPLATE = "coordination/coordination";

    private final CoordinationDesk desk;
    private final Mandates mandates;
    private final Notices notices;
    private final Access access;
    private final CoordinationWords words;

    CoordinationController(
            CoordinationDesk desk, Mandates mandates, Notices notices, Access access, CoordinationWords words) {
        this.desk = desk;
        this.mandates = mandates;
        this.notices = notices;
        this.access = access;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, Locale locale) {
        return Pages.view(TEMPLATE, desk.page(family, null, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(ONE + "/accept")
    ModelAndView accept(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @ModelAttribute ArrangeForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        try {
            switch (mandates.accept(family, new MandateId(mandate), form.arrangement(), form.seen())) {
                case AcceptOutcome.Coordinates _ -> Toasts.add(http, "coordination.toast.accepted", null);
                case AcceptOutcome.Deputy _ -> Toasts.add(http, "coordination.toast.second", null);
                case AcceptOutcome.Over(var endsOn) -> {
                    errors.add(
                            "accept",
                            t.get("coordination.problem.over", words.dates(t).full(endsOn)));
                    return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
                }
            }
        } catch (StaleException _) {
            return stale(family, form, locale);
        }
        return back(family);
    }

    /** "I cannot": the next page is the one on which somebody else is proposed. */
    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var next = "/families/" + family + "/coordination/new";
        var id = new MandateId(mandate);
        return done(
                family, next, "coordination.toast.declined", locale, http, () -> mandates.decline(family, id, version));
    }

    @PostMapping(ONE + "/talk")
    ModelAndView talk(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new MandateId(mandate);
        return done(
                family,
                here(family),
                "coordination.toast.talk",
                locale,
                http,
                () -> mandates.talkFirst(family, id, version));
    }

    @PostMapping(ONE + "/take-back")
    ModelAndView takeBack(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new MandateId(mandate);
        return done(
                family,
                here(family),
                "coordination.toast.taken-back",
                locale,
                http,
                () -> mandates.takeBack(family, id, version));
    }

    @PostMapping(ONE + "/arrange")
    ModelAndView arrange(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @ModelAttribute ArrangeForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        try {
            mandates.arrange(family, new MandateId(mandate), form.arrangement(), form.seen());
        } catch (StaleException _) {
            return stale(family, form, locale);
        }
        Toasts.add(http, "coordination.toast.arranged", null);
        return back(family);
    }

    @PostMapping(ONE + "/renew")
    ModelAndView renew(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam(required = false) @Nullable String agreed,
            @RequestParam(required = false) @Nullable String agreedOn,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var agreement = ProposeForm.agreement(agreed, agreedOn);
        if (agreement == null || agreement.on().isAfter(words.today())) {
            var errors = FormErrors.none();
            if (agreed == null) {
                errors.add("agreed", t.get("coordination.problem.AGREEMENT_MISSING"));
            } else {
                errors.add("agreedOn", t.get("coordination.problem.agreed-on"));
            }
            return Pages.invalid(TEMPLATE, desk.page(family, null, errors, t));
        }
        var id = new MandateId(mandate);
        return done(
                family,
                here(family),
                "coordination.toast.renewed",
                locale,
                http,
                () -> mandates.renew(family, id, agreement, version));
    }

    /** @param hers whether she wishes it, or whoever coordinates stops */
    @PostMapping(ONE + "/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "true") boolean hers,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        try {
            if (hers) {
                mandates.endAsSheWishes(family, new MandateId(mandate), version);
            } else {
                mandates.stop(family, new MandateId(mandate), version);
            }
        } catch (StaleException _) {
            return stale(family, null, locale);
        }
        Toasts.add(http, "coordination.toast.ended", null);
        // whoever coordinated, and nothing else, accompanies the family no more
        return access.offers(MandateAction.VIEW, family, Compartment.C0) ? back(family) : Pages.redirect("/families");
    }

    /** A line of my day was read. */
    @PostMapping("/families/{family}/notices/{notice}/seen")
    ModelAndView seen(@PathVariable FamilyId family, @PathVariable UUID notice) {
        notices.seen(family, notice);
        return Pages.redirect("/");
    }

    private ModelAndView done(
            FamilyId family, String next, String toast, Locale locale, HttpServletRequest http, Runnable act) {
        try {
            act.run();
        } catch (StaleException _) {
            return stale(family, null, locale);
        }
        Toasts.add(http, toast, null);
        return Pages.redirect(next);
    }

    /** Where it stands now, with what was typed beside it. */
    private ModelAndView stale(FamilyId family, @Nullable ArrangeForm typed, Locale locale) {
        var t = words.texts(locale);
        var errors = FormErrors.none().add("stands", t.get("coordination.stale"));
        return Pages.stale(TEMPLATE, desk.page(family, typed, errors, t));
    }

    private static ModelAndView back(FamilyId family) {
        return Pages.redirect(here(family));
    }

    private static String here(FamilyId family) {
        return "/families/" + family + "/coordination";
    }
}
