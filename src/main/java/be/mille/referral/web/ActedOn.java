package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What comes back once somebody acted on a request: it is done, somebody was faster, or something is missing. */
@Component
class ActedOn {
    static final String TEMPLATE = "referral/referral";

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final ReferralWords words;

    ActedOn(ReferralDesk desk, Referrals referrals, ReferralWords words) {
        this.desk = desk;
        this.referrals = referrals;
        this.words = words;
    }

    /** One act on one request. */
    @FunctionalInterface
    interface Act {
        void on(ReferralId id);
    }

    ModelAndView done(FamilyId family, UUID referral, String toast, Locale locale, HttpServletRequest http, Act act) {
        return done(family, referral, locale, http, id -> {
            act.on(id);
            return toast;
        });
    }

    /** @param act what it gives back is said afterwards */
    ModelAndView done(
            FamilyId family, UUID referral, Locale locale, HttpServletRequest http, Function<ReferralId, String> act) {
        var id = new ReferralId(referral);
        String toast;
        try {
            toast = act.apply(id);
        } catch (StaleException _) {
            var now = referrals.get(family, id);
            return stale(family, now, AnswerForm.empty(now.version()), locale);
        }
        Toasts.add(http, toast, null);
        return Pages.redirect("/families/" + family + "/referrals/" + id);
    }

    ModelAndView stale(FamilyId family, Referral now, AnswerForm form, Locale locale) {
        var again = new AnswerForm(
                form.state(), form.declined(), form.couldNot(), form.words(), form.placeOn(), now.version());
        var t = words.texts(locale);
        return Pages.stale(TEMPLATE, desk.page(family, now, again, FormErrors.none(), desk.now(family, now, t), t));
    }

    ModelAndView wrong(FamilyId family, UUID referral, String field, String sentence, Locale locale) {
        var one = referrals.get(family, new ReferralId(referral));
        var errors = FormErrors.none().add(field, words.texts(locale).get(sentence));
        return Pages.invalid(TEMPLATE, page(family, one, AnswerForm.empty(one.version()), errors, locale));
    }

    ReferralPage page(FamilyId family, Referral one, AnswerForm form, FormErrors errors, Locale locale) {
        return desk.page(family, one, form, errors, List.of(), words.texts(locale));
    }
}
