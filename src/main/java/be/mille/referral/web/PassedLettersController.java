package be.mille.referral.web;

import be.mille.kernel.Ids;
import be.mille.referral.PassedOn;
import be.mille.referral.ReferralId;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Another letter for a request that was passed on, by whoever did it, and the end of one. */
@Controller
class PassedLettersController {
    private static final String PATH = RequestsController.PATH + "/{request}/passed/{passed}/letters";

    private final PassedOn passedOn;
    private final LetterDesk desk;
    private final PassOnDesk pages;
    private final RequestsController requests;
    private final ReferralWords words;
    private final Ids ids;

    PassedLettersController(
            PassedOn passedOn,
            LetterDesk desk,
            PassOnDesk pages,
            RequestsController requests,
            ReferralWords words,
            Ids ids) {
        this.passedOn = passedOn;
        this.desk = desk;
        this.pages = pages;
        this.requests = requests;
        this.words = words;
        this.ids = ids;
    }

    /** Address and code are on the page that answers, once. */
    @PostMapping(PATH)
    ModelAndView make(
            @PathVariable UUID request,
            @PathVariable UUID passed,
            @ModelAttribute LetterForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ReferralId(request);
        var errors = FormErrors.none();
        form.check(desk.mails(), errors, t);
        if (form.chosen().isEmpty()) {
            errors.add("way", t.get("referral.problem.way"));
        }
        if (errors.any()) {
            return requests.again(id, errors.ending("-" + passed), t);
        }
        var wish = form.wish(ids.next()).orElseThrow();
        return passedOn.write(new ReferralId(passed), wish)
                .map(made -> Pages.view(
                        LettersController.MADE,
                        pages.letter(id, new ReferralId(passed), made, wish, LettersController.host(http), t)))
                .orElseGet(() -> back(id, "referral.toast.shown-once", http));
    }

    @PostMapping(PATH + "/{letter}/close")
    ModelAndView close(
            @PathVariable UUID request, @PathVariable UUID passed, @PathVariable UUID letter, HttpServletRequest http) {
        passedOn.close(new ReferralId(passed), letter);
        return back(new ReferralId(request), "referral.toast.letter-closed", http);
    }

    private static ModelAndView back(ReferralId id, String toast, HttpServletRequest http) {
        Toasts.add(http, toast, null);
        return Pages.redirect(RequestsController.PATH + "/" + id);
    }
}
