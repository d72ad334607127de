package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.referral.RequestDrafts;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Throws a half-written request away. */
@Controller
class DraftController {
    private final RequestDrafts drafts;

    DraftController(RequestDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/families/{family}/referrals/drafts/{draft}/discard")
    ModelAndView discard(@PathVariable FamilyId family, @PathVariable UUID draft, HttpServletRequest http) {
        drafts.discard(family, draft);
        Toasts.add(http, "referral.toast.discarded", null);
        return Pages.redirect("/families/" + family + "/referrals");
    }
}
