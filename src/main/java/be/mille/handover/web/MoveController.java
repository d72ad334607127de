package be.mille.handover.web;

import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.TickStep;
import be.mille.family.FamilyEventId;
import be.mille.handover.Moves;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.SayOutcome;
import be.mille.opinion.Telltale;
import be.mille.referral.Reason;
import be.mille.referral.Referrals;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changes when a family changes its place; each gesture is one of whoever makes it, and nothing happens by itself. */
@Controller
class MoveController {
    private static final String PATH = "/families/{family}/moves/{event}";
    private static final String ITEM = PATH + "/items/{item}";
    private static final String TEMPLATE = "handover/move";

    private final MoveDesk desk;
    private final Moves moves;
    private final NetworkQuestions questions;
    private final Referrals referrals;
    private final CarePlanChanges plans;
    private final HandoverWords words;
    private final Ids ids;

    MoveController(
            MoveDesk desk,
            Moves moves,
            NetworkQuestions questions,
            Referrals referrals,
            CarePlanChanges plans,
            HandoverWords words,
            Ids ids) {
        this.desk = desk;
        this.moves = moves;
        this.questions = questions;
        this.referrals = referrals;
        this.plans = plans;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family,
            @PathVariable UUID event,
            @RequestParam(required = false) @Nullable String basin,
            Locale locale) {
        return Pages.view(
                TEMPLATE,
                desk.page(
                        family, new FamilyEventId(event), basin, null, false, FormErrors.none(), words.texts(locale)));
    }

    /** It was looked at. */
    @PostMapping(PATH)
    ModelAndView reviewed(@PathVariable FamilyId family, @PathVariable UUID event, HttpServletRequest http) {
        moves.reviewed(family, new FamilyEventId(event));
        Toasts.add(http, "handover.move.toast.reviewed", null);
        return Pages.redirect("/families/" + family + "/events");
    }

    /** Her name, her address and whatever else is hers leave with nothing: the words alone, once she who writes sends them. */
    @PostMapping(PATH + "/helpdesk")
    ModelAndView ask(
            @PathVariable FamilyId family,
            @PathVariable UUID event,
            @ModelAttribute MoveForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new FamilyEventId(event);
        moves.get(family, id);
        var errors = FormErrors.none();
        var to = Objects.requireNonNullElse(form.to(), "");
        if (!questions.helpdesks().contains(to)) {
            errors.add("to", t.get("handover.move.problem.basin"));
        }
        if (form.text().isEmpty() || form.text().length() > AskNetwork.LONGEST) {
            errors.add("words", t.get("handover.move.problem.words"));
        } else if (desk.tellsWhere(family, form.text())) {
            errors.add("words", t.get("handover.move.problem.address"));
        }
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, id, form.basin(), form, false, errors, t));
        }
        var key = ProposeForm.uuid(form.key()).orElseGet(ids::next);
        var command = new AskNetwork(key, Kind.HELPDESK, null, form.text(), t.language(), form.reread());
        return switch (questions.askHelpdesk(command, to)) {
            case SayOutcome.Sent _ -> {
                moves.informed(family, id);
                yield back(family, id, form.basin(), "handover.move.toast.informed", http);
            }
            case SayOutcome.TellsWho(var found) -> {
                errors.add("words", told(found, t));
                yield Pages.invalid(TEMPLATE, desk.page(family, id, form.basin(), form, true, errors, t));
            }
        };
    }

    private static String told(Set<Telltale> found, Texts t) {
        return found.stream().sorted().map(one -> t.of("opinion.telltale", one)).collect(Collectors.joining(" "));
    }

    /** A request or a step goes on as it is. */
    @PostMapping(ITEM + "/keep")
    ModelAndView keep(
            @PathVariable FamilyId family,
            @PathVariable UUID event,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String basin,
            Locale locale,
            HttpServletRequest http) {
        var id = new FamilyEventId(event);
        moves.keep(family, id, found(family, id, basin, item, locale).item());
        return back(family, id, basin, "handover.move.toast.kept", http);
    }

    /** A request or a step ends because she lives elsewhere now; without saying so where few may know that she does. */
    @PostMapping(ITEM + "/end")
    ModelAndView end(
            @PathVariable FamilyId family,
            @PathVariable UUID event,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String basin,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new FamilyEventId(event);
        var found = found(family, id, basin, item, locale);
        boolean quiet = moves.get(family, id).compartment().restricted();
        try {
            end(family, found, quiet, version);
        } catch (StaleException e) {
            var t = words.texts(locale);
            var errors = FormErrors.none();
            errors.add("open", t.get("handover.stale"));
            return Pages.stale(TEMPLATE, desk.page(family, id, basin, null, false, errors, t));
        }
        return back(family, id, basin, quiet ? "handover.move.toast.ended.quiet" : "handover.move.toast.ended", http);
    }

    private void end(FamilyId family, OutOfReach.Found found, boolean quiet, int version) {
        var request = found.request();
        if (request != null) {
            referrals.cancel(family, request.id(), quiet ? Reason.CANCELLED_OTHER : Reason.SHE_MOVED, version);
            return;
        }
        var step = Objects.requireNonNull(found.step());
        var why = quiet ? CouldNot.OTHER : CouldNot.MOVED;
        var problems = plans.tick(new TickStep(step.family(), step.id(), version, Progress.COULD_NOT, why));
        if (!problems.isEmpty()) {
            throw new StaleException();
        }
    }

    private OutOfReach.Found found(
            FamilyId family, FamilyEventId event, @Nullable String basin, UUID item, Locale locale) {
        return desk.found(family, event, basin, item, words.texts(locale)).orElseThrow(NotFoundException::new);
    }

    private static ModelAndView back(
            FamilyId family, FamilyEventId event, @Nullable String basin, String toast, HttpServletRequest http) {
        Toasts.add(http, toast, null);
        var chosen = basin == null || basin.isBlank() || !basin.matches("[a-z-]+") ? "" : "?basin=" + basin;
        return Pages.redirect(MoveDesk.base(family, event) + chosen);
    }
}
