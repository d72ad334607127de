package be.mille.careplan.web;

import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.StepId;
import be.mille.careplan.TickStep;
import be.mille.kernel.FamilyId;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One step ticked from any page that lists it, and the tick taken back. */
@Controller
@RequestMapping("/families/{family}/plan/steps/{step}")
class StepController {
    private final CarePlanChanges changes;
    private final CarePlans plans;

    StepController(CarePlanChanges changes, CarePlans plans) {
        this.changes = changes;
        this.plans = plans;
    }

    /**
     * Takes texts and reads them itself, so that access is asked before anything is said about what is incomplete.
     *
     * @param back where the page is that the tick was made on
     */
    @PostMapping("/progress")
    ModelAndView tick(
            @PathVariable UUID family,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "DONE") String progress,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        var reached = PlanReader.constant(Progress.class, progress);
        int seen = PlanReader.number(version);
        if (reached.isPresent() && ticked(family, step, seen, reached.get(), reason)) {
            var said = "careplan.ticked." + reached.get();
            var undo = "/families/" + family + "/plan/steps/" + step + "/undo/" + seen;
            Toasts.add(request, said, back == null ? undo : undo + "?back=" + LocalPath.orHome(back));
        } else {
            Toasts.add(request, "careplan.tick.not", null);
        }
        return backTo(family, back);
    }

    @PostMapping("/undo/{version}")
    ModelAndView undo(
            @PathVariable UUID family,
            @PathVariable UUID step,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        changes.undo(new FamilyId(family), new StepId(step), PlanReader.number(version));
        Toasts.add(request, "careplan.undone", null);
        return backTo(family, back);
    }

    private boolean ticked(UUID family, UUID step, int version, Progress progress, String reason) {
        var could = PlanReader.constant(CouldNot.class, reason).orElse(null);
        return changes.tick(new TickStep(new FamilyId(family), new StepId(step), version, progress, could))
                .isEmpty();
    }

    /** Asks whether the reader may see the plan she is sent back to, also when nothing was done. */
    private ModelAndView backTo(UUID family, @Nullable String back) {
        plans.get(new FamilyId(family));
        return Pages.redirect(back == null ? "/families/" + family + "/plan" : LocalPath.orHome(back));
    }
}
