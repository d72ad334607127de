package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Letters;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Another letter for a request that was sent, and the end of one. */
@Controller
class LettersController {
    private static final String PATH = "/families/{family}/referrals/{referral}/letters";
    static final String MADE = "referral/letter";

    private final Letters letters;
    private final Referrals referrals;
    private final LetterDesk desk;
    private final LetterPages pages;
    private final ReferralDesk requests;
    private final ReferralWords words;
    private final Ids ids;

    LettersController(
            Letters letters,
            Referrals referrals,
            LetterDesk desk,
            LetterPages pages,
            ReferralDesk requests,
            ReferralWords words,
            Ids ids) {
        this.letters = letters;
        this.referrals = referrals;
        this.desk = desk;
        this.pages = pages;
        this.requests = requests;
        this.words = words;
        this.ids = ids;
    }

    /** Address and code are on the page that answers, once. */
    @PostMapping(PATH)
    ModelAndView make(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @ModelAttribute LetterForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ReferralId(referral);
        var errors = FormErrors.none();
        form.check(desk.mails(), errors, t);
        if (form.chosen().isEmpty()) {
            errors.add("way", t.get("referral.problem.way"));
        }
        if (errors.any()) {
            var one = referrals.get(family, id);
            return Pages.invalid(
                    "referral/referral",
                    requests.page(family, one, AnswerForm.empty(one.version()), errors, List.of(), form, t));
        }
        return letters.write(family, id, form.wish(ids.next()).orElseThrow())
                .map(made -> Pages.view(MADE, pages.page(family, id, made, host(http), t)))
                .orElseGet(() -> {
                    Toasts.add(http, "referral.toast.shown-once", null);
                    return Pages.redirect("/families/" + family + "/referrals/" + id);
                });
    }

    static String host(HttpServletRequest http) {
        var here = http.getRequestURL().toString();
        return here.substring(0, here.length() - http.getRequestURI().length());
    }

    @PostMapping(PATH + "/{letter}/close")
    ModelAndView close(
            @PathVariable FamilyId family,
            @PathVariable UUID referral,
            @PathVariable UUID letter,
            HttpServletRequest http) {
        letters.close(family, new ReferralId(referral), letter);
        Toasts.add(http, "referral.toast.letter-closed", null);
        return Pages.redirect("/families/" + family + "/referrals/" + referral);
    }
}
