package be.mille.coordination.web;

import be.mille.coordination.AcceptOutcome;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeOutcome;
import be.mille.kernel.FamilyId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposing a colleague, or oneself, to coordinate. */
@Controller
class MandateProposalController {
    private static final String PATH = "/families/{family}/coordination/new";
    private static final String TEMPLATE = "coordination/propose";

    private final MandateProposalDesk desk;
    private final Mandates mandates;
    private final CoordinationWords words;

    MandateProposalController(MandateProposalDesk desk, Mandates mandates, CoordinationWords words) {
        this.desk = desk;
        this.mandates = mandates;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family, @RequestParam(required = false) @Nullable String holder, Locale locale) {
        var t = words.texts(locale);
        return Pages.view(TEMPLATE, desk.page(family, desk.begun(family, holder, t), FormErrors.none(), t));
    }

    @PostMapping(PATH)
    ModelAndView propose(
            @PathVariable FamilyId family, @ModelAttribute ProposeForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
        }
        return switch (mandates.propose(desk.command(family, form))) {
            case ProposeOutcome.Proposed(var id, var accepted) -> {
                Toasts.add(http, accepted == null ? "coordination.toast.proposed" : toast(accepted), null);
                yield Pages.redirect("/families/" + family + "/coordination");
            }
            case ProposeOutcome.Refused(var problems) -> {
                problems.stream().sorted().forEach(one -> errors.add(one.field(), t.of("coordination.problem", one)));
                yield Pages.invalid(TEMPLATE, desk.page(family, form, errors, t));
            }
        };
    }

    /** Whoever proposes herself reads at once what she is. */
    private static String toast(AcceptOutcome accepted) {
        return switch (accepted) {
            case AcceptOutcome.Coordinates _, AcceptOutcome.Over _ -> "coordination.toast.accepted";
            case AcceptOutcome.Deputy _ -> "coordination.toast.deputy";
        };
    }
}
