package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.referral.NeedMet;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The requests of a family: all of them, one of them, and what becomes of it. */
@Controller
class ReferralsController {
    private static final String PATH = "/families/{family}/referrals";
    private static final String ONE = PATH + "/{referral}";
    private static final String TEMPLATE = "referral/referral";

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final ReferralWords words;

    ReferralsController(ReferralDesk desk, Referrals referrals, ReferralWords words) {
        this.desk = desk;
        this.referrals = referrals;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView all(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("referral/referrals", desk.all(family, words.texts(locale)));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable FamilyId family, @PathVariable UUID referral, Locale locale) {
        var one = referrals.get(family, new ReferralId(referral));
        referrals.heard(family, one.id());
        return Pages.view(TEMPLATE, page(family, one, AnswerForm.empty(one.version()), FormErrors.none(), locale));
    }

    @PostMapping(ONE + "/remind")
    ModelAndView remind(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var to = referrals.get(family, new ReferralId(referral)).to();
        var toast = to instanceof Receiver.Outside ? "referral.toast.reminded-by-mail" : "referral.toast.reminded";
        return done(family, referral, toast, locale, http, id -> referrals.remind(family, id, version));
    }

    /** Told by telephone or on paper. */
    @PostMapping(ONE + "/answer")
    ModelAndView answer(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @ModelAttribute AnswerForm form,
            Locale locale,
            HttpServletRequest http) {
        var one = referrals.get(family, new ReferralId(referral));
        if (form.version() == null || form.version() != one.version()) {
            return stale(family, one, form, locale);
        }
        var errors = form.errors(one.state().answers(), words.today(), words.texts(locale));
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(family, one, form, errors, locale));
        }
        return done(
                family,
                referral,
                "referral.toast.noted",
                locale,
                http,
                id -> referrals.noteAnswer(family, id, form.answer()));
    }

    @PostMapping(ONE + "/tell")
    ModelAndView tell(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @ModelAttribute AnswerForm form,
            Locale locale,
            HttpServletRequest http) {
        var one = referrals.get(family, new ReferralId(referral));
        if (form.version() == null || form.version() != one.version()) {
            return stale(family, one, form, locale);
        }
        var said = AnswerForm.text(form.words());
        if (said == null || said.length() > AnswerForm.MOST_WORDS) {
            var t = words.texts(locale);
            var errors = FormErrors.none()
                    .add(
                            "more",
                            said == null
                                    ? t.get("referral.problem.more")
                                    : t.get("referral.problem.long", AnswerForm.MOST_WORDS));
            return Pages.invalid(TEMPLATE, page(family, one, form, errors, locale));
        }
        return done(
                family,
                referral,
                "referral.toast.told",
                locale,
                http,
                id -> referrals.tellMore(family, id, said, one.version()));
    }

    @PostMapping(ONE + "/cancel")
    ModelAndView cancel(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var why = Reason.of(ReferralState.CANCELLED).stream()
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (why.isEmpty()) {
            return wrong(family, referral, "reason", "referral.problem.reason", locale);
        }
        return done(
                family,
                referral,
                "referral.toast.cancelled",
                locale,
                http,
                id -> referrals.cancel(family, id, why.get(), version));
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        return done(
                family, referral, "referral.toast.closed", locale, http, id -> referrals.close(family, id, version));
    }

    @PostMapping(ONE + "/met")
    ModelAndView met(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam(required = false) @Nullable String met,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        Optional<NeedMet> said = Arrays.stream(NeedMet.values())
                .filter(one -> one.name().equals(met))
                .findFirst();
        if (said.isEmpty()) {
            return wrong(family, referral, "met", "referral.problem.met", locale);
        }
        return done(
                family,
                referral,
                "referral.toast.met",
                locale,
                http,
                id -> referrals.met(family, id, said.get(), words.today(), version));
    }

    @PostMapping(ONE + "/first-contact")
    ModelAndView firstContact(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var day = DateInput.parse(on).filter(one -> !one.isAfter(words.today()));
        if (day.isEmpty()) {
            return wrong(family, referral, "on", "referral.problem.first-contact", locale);
        }
        return done(
                family,
                referral,
                "referral.toast.first-contact",
                locale,
                http,
                id -> referrals.firstContact(family, id, day.get(), version));
    }

    /** One act on one request. */
    @FunctionalInterface
    private interface Act {
        void on(ReferralId id);
    }

    private ModelAndView done(
            FamilyId family, UUID referral, String toast, Locale locale, HttpServletRequest http, Act act) {
        var id = new ReferralId(referral);
        try {
            act.on(id);
        } catch (StaleException _) {
            var now = referrals.get(family, id);
            return stale(family, now, AnswerForm.empty(now.version()), locale);
        }
        Toasts.add(http, toast, null);
        return Pages.redirect("/families/" + family + "/referrals/" + id);
    }

    private ModelAndView stale(FamilyId family, Referral now, AnswerForm form, Locale locale) {
        var again = new AnswerForm(
                form.state(), form.declined(), form.couldNot(), form.words(), form.placeOn(), now.version());
        var t = words.texts(locale);
        return Pages.stale(TEMPLATE, desk.page(family, now, again, FormErrors.none(), desk.now(family, now, t), t));
    }

    private ModelAndView wrong(FamilyId family, UUID referral, String field, String sentence, Locale locale) {
        var one = referrals.get(family, new ReferralId(referral));
        var errors = FormErrors.none().add(field, words.texts(locale).get(sentence));
        return Pages.invalid(TEMPLATE, page(family, one, AnswerForm.empty(one.version()), errors, locale));
    }

    private ReferralPage page(FamilyId family, Referral one, AnswerForm form, FormErrors errors, Locale locale) {
        return desk.page(family, one, form, errors, List.of(), words.texts(locale));
    }
}
