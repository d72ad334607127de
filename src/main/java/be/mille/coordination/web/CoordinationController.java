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
        var outcome = mandates.accept(family, new MandateId(mandate), form.arrangement(), form.seen());
        Toasts.add(
                http,
                outcome instanceof AcceptOutcome.Deputy ? "coordination.toast.second" : "coordination.toast.accepted",
                null);
        return back(family);
    }

    /** "I cannot": the next page is the one on which somebody else is proposed. */
    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            HttpServletRequest http) {
        mandates.decline(family, new MandateId(mandate), version);
        Toasts.add(http, "coordination.toast.declined", null);
        return Pages.redirect("/families/" + family + "/coordination/new");
    }

    @PostMapping(ONE + "/talk")
    ModelAndView talk(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            HttpServletRequest http) {
        mandates.talkFirst(family, new MandateId(mandate), version);
        Toasts.add(http, "coordination.toast.talk", null);
        return back(family);
    }

    @PostMapping(ONE + "/take-back")
    ModelAndView takeBack(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam int version,
            HttpServletRequest http) {
        mandates.takeBack(family, new MandateId(mandate), version);
        Toasts.add(http, "coordination.toast.taken-back", null);
        return back(family);
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
        mandates.arrange(family, new MandateId(mandate), form.arrangement(), form.seen());
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
        mandates.renew(family, new MandateId(mandate), agreement, version);
        Toasts.add(http, "coordination.toast.renewed", null);
        return back(family);
    }

    /** @param hers whether she wishes it, or whoever coordinates stops */
    @PostMapping(ONE + "/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID mandate,
            @RequestParam(defaultValue = "true") boolean hers,
            @RequestParam int version,
            HttpServletRequest http) {
        if (hers) {
            mandates.endAsSheWishes(family, new MandateId(mandate), version);
        } else {
            mandates.stop(family, new MandateId(mandate), version);
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

    private static ModelAndView back(FamilyId family) {
        return Pages.redirect("/families/" + family + "/coordination");
    }
}
