package be.mille.careplan.web;

import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.StepProblem;
import be.mille.careplan.StepRules;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a family: shown, and saved whole by one button. */
@Controller
@RequestMapping("/families/{family}/plan")
class PlanController {
    private static final String TEMPLATE = "careplan/plan";

    private final PlanPages pages;
    private final CarePlanChanges changes;
    private final MessageSource messages;
    private final Clock clock;

    PlanController(PlanPages pages, CarePlanChanges changes, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.changes = changes;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID family, Locale locale) {
        var t = new Texts(messages, locale);
        return Pages.view(TEMPLATE, pages.page(new FamilyId(family), t, dates(t)));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID family,
            @RequestParam Map<String, String> fields,
            Locale locale,
            HttpServletRequest request) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var form = new PlanForm(fields);
        var reader = new PlanReader(form, t, Brussels.today(clock));
        var command = reader.read(id);
        if (reader.errors().any()) {
            return Pages.invalid(
                    TEMPLATE, pages.page(id, t, dates(t), form, reader.errors(), new SaveOutcome.Saved(0)));
        }
        var outcome = changes.save(command);
        return switch (outcome) {
            case SaveOutcome.Saved _ -> {
                Toasts.add(request, "careplan.saved", null);
                yield Pages.redirect("/families/" + id + "/plan");
            }
            case SaveOutcome.Changed _ ->
                Pages.stale(TEMPLATE, pages.page(id, t, dates(t), form, FormErrors.none(), outcome));
            case SaveOutcome.Refused(var problems) ->
                Pages.invalid(TEMPLATE, pages.page(id, t, dates(t), form, sentences(problems, t), outcome));
        };
    }

    private static FormErrors sentences(Map<String, Set<StepProblem>> problems, Texts t) {
        var errors = FormErrors.none();
        problems.forEach((key, found) -> found.forEach(problem -> errors.add(
                prefix(key) + problem.field(), t.get("careplan.problem." + problem, StepRules.LONGEST_TITLE))));
        return errors;
    }

    private static String prefix(String key) {
        if (key.equals("need")) {
            return PlanForm.NEW_NEED;
        }
        if (key.equals("step-need")) {
            return "new.step.";
        }
        if (key.startsWith("step-")) {
            return PlanForm.NEW_STEP + key.substring("step-".length()) + ".";
        }
        return (key.indexOf('.') > 0 ? PlanForm.PATH : PlanForm.STEP) + key + ".";
    }

    private Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }
}
