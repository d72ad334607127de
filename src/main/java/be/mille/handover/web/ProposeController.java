package be.mille.handover.web;

import be.mille.handover.HandoverProblem;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeOutcome;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking a colleague of the team to go on, with a letter. */
@Controller
class ProposeController {
    private static final String PATH = "/families/{family}/handovers/new";
    private static final String TEMPLATE = "handover/propose";

    private final ProposeDesk desk;
    private final Handovers handovers;
    private final HandoverWords words;

    ProposeController(ProposeDesk desk, Handovers handovers, HandoverWords words) {
        this.desk = desk;
        this.handovers = handovers;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "false") boolean asked,
            Locale locale) {
        var t = words.texts(locale);
        if (asked && to == null) {
            var errors = FormErrors.none();
            errors.add("to", t.get("handover.problem.who"));
            return Pages.invalid(TEMPLATE, desk.choosing(family, errors, t));
        }
        return ProposeForm.uuid(to)
                .map(ActorId::new)
                .filter(one -> desk.knows(family, one))
                .map(one ->
                        Pages.view(TEMPLATE, desk.writing(family, desk.begun(family, one, t), FormErrors.none(), t)))
                .orElseGet(() -> Pages.view(TEMPLATE, desk.choosing(family, FormErrors.none(), t)));
    }

    @PostMapping(PATH)
    ModelAndView propose(
            @PathVariable FamilyId family, @ModelAttribute ProposeForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var to = form.receiver();
        if (to.isEmpty() || !desk.knows(family, to.get())) {
            var errors = FormErrors.none();
            errors.add("to", t.of("handover.problem", HandoverProblem.RECEIVER_UNKNOWN));
            return Pages.invalid(TEMPLATE, desk.writing(family, form, errors, t));
        }
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.writing(family, form, errors, t));
        }
        return switch (handovers.propose(desk.command(family, to.get(), form))) {
            case ProposeOutcome.Proposed(var id) -> {
                Toasts.add(http, "handover.toast.proposed", null);
                yield Pages.redirect("/families/" + family + "/handovers/" + id);
            }
            case ProposeOutcome.Refused(var problems) ->
                Pages.invalid(TEMPLATE, desk.writing(family, form, sentences(problems, t), t));
        };
    }

    private static FormErrors sentences(Set<HandoverProblem> problems, Texts t) {
        var errors = FormErrors.none();
        problems.stream().sorted().forEach(one -> errors.add(one.field(), t.of("handover.problem", one)));
        return errors;
    }
}
