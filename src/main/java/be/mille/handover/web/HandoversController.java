package be.mille.handover.web;

import be.mille.handover.HandoverId;
import be.mille.handover.HandoverProblem;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who goes on with a family; accepting, declining and taking back. */
@Controller
class HandoversController {
    private static final String ALL = "/families/{family}/handovers";
    private static final String ONE = ALL + "/{handover}";
    private static final String LIST = "handover/handovers";
    private static final String TEMPLATE = "handover/handover";
    private static final int LONGEST = 500;

    private final HandoverDesk desk;
    private final Handovers handovers;
    private final OutsideHandovers outside;
    private final HandoverWords words;

    HandoversController(HandoverDesk desk, Handovers handovers, OutsideHandovers outside, HandoverWords words) {
        this.desk = desk;
        this.handovers = handovers;
        this.outside = outside;
        this.words = words;
    }

    @GetMapping(ALL)
    ModelAndView all(@PathVariable FamilyId family, Locale locale) {
        return Pages.view(LIST, desk.all(family, FormErrors.none(), words.texts(locale)));
    }

    /** The reader goes on, unasked. */
    @PostMapping(ALL)
    ModelAndView take(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String border,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = FormErrors.none();
        var chosen = ProposeForm.border(border);
        var id = ProposeForm.uuid(key);
        if (chosen.isEmpty() || id.isEmpty()) {
            errors.add("border", t.get("handover.problem.border"));
            return Pages.invalid(LIST, desk.all(family, errors, t));
        }
        var taken = handovers.take(id.get(), family, chosen.get(), words.today());
        if (taken.isEmpty()) {
            errors.add("border", t.of("handover.problem", HandoverProblem.ASKED_ALREADY));
            return Pages.invalid(LIST, desk.all(family, errors, t));
        }
        Toasts.add(http, "handover.toast.taken", null);
        return Pages.redirect("/families/" + family + "/handovers");
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID handover, Locale locale) {
        return Pages.view(
                TEMPLATE, desk.one(family, new HandoverId(handover), null, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(ONE + "/accept")
    ModelAndView accept(
            @PathVariable FamilyId family,
            @PathVariable UUID handover,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new HandoverId(handover);
        return done(
                family, id, "handover.toast.accepted", null, locale, http, () -> handovers.accept(family, id, version));
    }

    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            @PathVariable FamilyId family,
            @PathVariable UUID handover,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new HandoverId(handover);
        var said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            var t = this.words.texts(locale);
            var errors = FormErrors.none();
            errors.add("words", t.get("handover.problem.words"));
            return Pages.invalid(TEMPLATE, desk.one(family, id, words, errors, t));
        }
        return done(
                family,
                id,
                "handover.toast.declined",
                said,
                locale,
                http,
                () -> handovers.decline(family, id, said, version));
    }

    @PostMapping(ONE + "/take-back")
    ModelAndView takeBack(
            @PathVariable FamilyId family,
            @PathVariable UUID handover,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new HandoverId(handover);
        return done(
                family,
                id,
                "handover.toast.taken-back",
                null,
                locale,
                http,
                () -> handovers.takeBack(family, id, version));
    }

    /** It is known who goes on outside the team. */
    @PostMapping(ALL + "/outside/{handover}/settle")
    ModelAndView settle(
            @PathVariable FamilyId family,
            @PathVariable UUID handover,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new HandoverId(handover);
        return listed(family, "handover.toast.settled", locale, http, () -> outside.settle(family, id, version));
    }

    /** Nobody answered outside the team, and whoever asked waits no longer. */
    @PostMapping(ALL + "/outside/{handover}/end")
    ModelAndView endSilent(
            @PathVariable FamilyId family,
            @PathVariable UUID handover,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new HandoverId(handover);
        return listed(family, "handover.toast.ended", locale, http, () -> outside.endSilent(family, id, version));
    }

    private ModelAndView listed(FamilyId family, String toast, Locale locale, HttpServletRequest http, Runnable act) {
        try {
            act.run();
        } catch (StaleException e) {
            var t = words.texts(locale);
            var errors = FormErrors.none();
            errors.add("hands", t.get("handover.stale"));
            return Pages.stale(LIST, desk.all(family, errors, t));
        }
        Toasts.add(http, toast, null);
        return Pages.redirect("/families/" + family + "/handovers");
    }

    /** @param typed words that are shown again where they came too late */
    private ModelAndView done(
            FamilyId family,
            HandoverId id,
            String toast,
            @Nullable String typed,
            Locale locale,
            HttpServletRequest http,
            Runnable act) {
        try {
            act.run();
        } catch (StaleException e) {
            var t = words.texts(locale);
            var errors = FormErrors.none();
            errors.add("stands", t.get("handover.stale"));
            return Pages.stale(TEMPLATE, desk.one(family, id, typed, errors, t));
        }
        Toasts.add(http, toast, null);
        return Pages.redirect("/families/" + family + "/handovers/" + id);
    }
}
