package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.referral.Referrals;
import be.mille.ui.DateInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first contact with whoever accepted: on which day it was, or why it did not happen. */
@Controller
class FirstContactController {
    private final Referrals referrals;
    private final ActedOn acted;
    private final ReferralWords words;

    FirstContactController(Referrals referrals, ActedOn acted, ReferralWords words) {
        this.referrals = referrals;
        this.acted = acted;
        this.words = words;
    }

    @PostMapping("/families/{family}/referrals/{referral}/first-contact")
    ModelAndView firstContact(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "true") boolean met,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        if (!met) {
            return notMet(family, referral, AnswerForm.text(why), version, locale, http);
        }
        var day = DateInput.parse(on).filter(one -> !one.isAfter(words.today()));
        if (day.isEmpty()) {
            return acted.wrong(family, referral, "on", "referral.problem.first-contact", locale);
        }
        return acted.done(
                family,
                referral,
                "referral.toast.first-contact",
                locale,
                http,
                id -> referrals.firstContact(family, id, day.get(), version));
    }

    private ModelAndView notMet(
            FamilyId family, UUID referral, @Nullable String why, int version, Locale locale, HttpServletRequest http) {
        if (why == null || why.length() > AnswerForm.MOST_WORDS) {
            return acted.wrong(family, referral, "why", "referral.problem.not-met", locale);
        }
        return acted.done(
                family,
                referral,
                "referral.toast.not-met",
                locale,
                http,
                id -> referrals.notMet(family, id, why, version));
    }
}
