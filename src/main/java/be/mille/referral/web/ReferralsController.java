package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.referral.NeedMet;
import be.mille.referral.Offer;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final ActedOn acted;
    private final ReferralWords words;

    ReferralsController(ReferralDesk desk, Referrals referrals, ActedOn acted, ReferralWords words) {
        this.desk = desk;
        this.referrals = referrals;
        this.acted = acted;
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
        return Pages.view(
                ActedOn.TEMPLATE, acted.page(family, one, AnswerForm.empty(one.version()), FormErrors.none(), locale));
    }

    @PostMapping(ONE + "/remind")
    ModelAndView remind(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @RequestParam int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new ReferralId(referral);
        var toast = switch (referrals.get(family, id).to()) {
            case Receiver.Service _, Receiver.Pool _ -> "referral.toast.reminded";
            case Receiver.Colleague _, Receiver.Outside _ -> "referral.toast.reminded-by-mail";
        };
        return acted.done(
                family,
                referral,
                locale,
                http,
                _ -> referrals.remind(family, id, version) ? toast : "referral.toast.reminded-today");
    }

    /** Told by telephone or on paper. */
    @PostMapping(ONE + "/answer")
    ModelAndView answer(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @ModelAttribute AnswerForm form,
            @RequestParam(required = false) @Nullable UUID offer,
            Locale locale,
            HttpServletRequest http) {
        var one = referrals.get(family, new ReferralId(referral));
        if (form.version() == null || form.version() != one.version()) {
            return acted.stale(family, one, form, locale);
        }
        var errors =
                form.errors(offer == null ? one.state().answers() : Offer.ANSWERS, words.today(), words.texts(locale));
        if (errors.any()) {
            var named = offer == null ? errors : errors.ending("-" + offer);
            return Pages.invalid(ActedOn.TEMPLATE, acted.page(family, one, form, named, locale));
        }
        return acted.done(family, referral, "referral.toast.noted", locale, http, id -> {
            if (offer == null) {
                referrals.noteAnswer(family, id, form.answer());
            } else {
                referrals.noteAnswer(family, id, offer, form.answer());
            }
        });
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
            return acted.stale(family, one, form, locale);
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
            return Pages.invalid(ActedOn.TEMPLATE, acted.page(family, one, form, errors, locale));
        }
        return acted.done(
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
            return acted.wrong(family, referral, "reason", "referral.problem.reason", locale);
        }
        return acted.done(
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
        return acted.done(
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
            return acted.wrong(family, referral, "met", "referral.problem.met", locale);
        }
        return acted.done(
                family,
                referral,
                "referral.toast.met",
                locale,
                http,
                id -> referrals.met(family, id, said.get(), words.today(), version));
    }
}
