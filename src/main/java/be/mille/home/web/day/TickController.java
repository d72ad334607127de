package be.mille.home.web.day;

import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.Progress;
import be.mille.careplan.StepId;
import be.mille.careplan.TickStep;
import be.mille.home.web.FamilyPath;
import be.mille.home.web.Links;
import be.mille.kernel.NotFoundException;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ticks a step off where it is listed, and undoes it. */
@Controller
class TickController {
    private final CarePlanChanges plans;

    TickController(CarePlanChanges plans) {
        this.plans = plans;
    }

    @PostMapping("/families/{family}/day/steps/{step}/done")
    ModelAndView done(
            @PathVariable String family,
            @PathVariable String step,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        var id = FamilyPath.of(family);
        plans.tick(new TickStep(id, step(step), version, Progress.DONE, null));
        var here = LocalPath.orHome(back);
        Toasts.add(
                request,
                "home.day.ticked",
                Links.stepUndo(id, step(step).value()) + "?version=" + version + "&back=" + here);
        return Pages.redirect(here);
    }

    @PostMapping("/families/{family}/day/steps/{step}/undo")
    ModelAndView undo(
            @PathVariable String family,
            @PathVariable String step,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        plans.undo(FamilyPath.of(family), step(step), version);
        Toasts.add(request, "home.day.unticked", null);
        return Pages.redirect(LocalPath.orHome(back));
    }

    private static StepId step(String text) {
        try {
            return new StepId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
