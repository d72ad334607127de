package be.mille.coordination.web;

import be.mille.coordination.Nudges;
import be.mille.kernel.ActorId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody of the team for news, from the page of the team or from the record. */
@Controller
class NudgeController {
    private final Nudges nudges;

    NudgeController(Nudges nudges) {
        this.nudges = nudges;
    }

    /** @param back where the page is on which it was asked */
    @PostMapping("/families/{family}/team/{colleague}/news")
    ModelAndView ask(
            @PathVariable FamilyId family,
            @PathVariable UUID colleague,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest http) {
        boolean asked = nudges.ask(family, new ActorId(colleague));
        Toasts.add(http, asked ? "coordination.toast.news" : "coordination.toast.news-lately", null);
        return Pages.redirect(back == null ? "/families/" + family + "/team" : LocalPath.orHome(back));
    }
}
