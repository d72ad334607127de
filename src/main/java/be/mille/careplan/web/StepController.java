package be.mille.careplan.web;

import be.mille.careplan.CarePlanChanges;
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

    StepController(CarePlanChanges changes) {
        this.changes = changes;
    }

    /** @param back where the page is that the tick was made on */
    @PostMapping("/progress")
    ModelAndView tick(
            @PathVariable UUID family,
            @PathVariable UUID step,
            @RequestParam int version,
            @RequestParam(defaultValue = "DONE") Progress progress,
            @RequestParam(required = false) @Nullable CouldNot reason,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        var problems = changes.tick(new TickStep(new FamilyId(family), new StepId(step), version, progress, reason));
        if (problems.isEmpty()) {
            var said = "careplan.ticked." + progress;
            Toasts.add(
                    request,
                    said,
                    "/families/" + family + "/plan/steps/" + step + "/undo/" + version
                            + (back == null ? "" : "?back=" + LocalPath.orHome(back)));
        } else {
            Toasts.add(request, "careplan.tick.not", null);
        }
        return Pages.redirect(back == null ? "/families/" + family + "/plan" : LocalPath.orHome(back));
    }

    @PostMapping("/undo/{version}")
    ModelAndView undo(
            @PathVariable UUID family,
            @PathVariable UUID step,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        changes.undo(new FamilyId(family), new StepId(step), version);
        Toasts.add(request, "careplan.undone", null);
        return Pages.redirect(back == null ? "/families/" + family + "/plan" : LocalPath.orHome(back));
    }
}
