package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.referral.Following;
import be.mille.referral.ReferralId;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Joining a request of somebody else, and leaving it again. */
@Controller
class FollowingController {
    private static final String ONE = "/families/{family}/referrals/{referral}";

    private final Following following;

    FollowingController(Following following) {
        this.following = following;
    }

    @PostMapping(ONE + "/join")
    ModelAndView join(@PathVariable FamilyId family, @PathVariable UUID referral, HttpServletRequest http) {
        following.join(family, new ReferralId(referral));
        var here = "/families/" + family + "/referrals/" + referral;
        Toasts.add(http, "referral.toast.joined", here + "/leave");
        return Pages.redirect(here);
    }

    @PostMapping(ONE + "/leave")
    ModelAndView leave(@PathVariable FamilyId family, @PathVariable UUID referral, HttpServletRequest http) {
        following.leave(family, new ReferralId(referral));
        Toasts.add(http, "referral.toast.left", null);
        return Pages.redirect("/families/" + family + "/referrals");
    }
}
