package be.mille.referral.web;

import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendOutcome;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking a service, a colleague or somebody outside for help for her. */
@Controller
class SendController {
    private static final String PATH = "/families/{family}/referrals/new";
    private static final String TEMPLATE = "referral/send";

    private final SendDesk desk;
    private final DraftDesk drafts;
    private final LetterDesk letters;
    private final LetterPages made;
    private final ReferralWords words;

    SendController(SendDesk desk, DraftDesk drafts, LetterDesk letters, LetterPages made, ReferralWords words) {
        this.desk = desk;
        this.drafts = drafts;
        this.letters = letters;
        this.made = made;
        this.words = words;
    }

    /** @param after a request after which the same help is asked elsewhere: it says which, and of what */
    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "false") boolean handing,
            @RequestParam(required = false) @Nullable UUID draft,
            Locale locale) {
        var t = words.texts(locale);
        var form = draft != null
                ? drafts.form(family, draft)
                : after != null
                        ? desk.after(family, new ReferralId(after), t)
                        : desk.begun(family, step, category, handing, t);
        if (category != null && category.isBlank()) {
            var errors = FormErrors.none();
            errors.add("category", t.get("referral.send.category.missing"));
            return Pages.invalid(TEMPLATE, desk.page(family, form, draft, errors, t));
        }
        return Pages.view(TEMPLATE, desk.page(family, form, draft, FormErrors.none(), t));
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable FamilyId family,
            @ModelAttribute SendForm typed,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(defaultValue = "") String act,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var form = desk.filled(typed, t);
        var category = desk.known(form);
        if (act.equals("keep") && category.isPresent() && !form.hands()) {
            drafts.keep(family, desk.compartment(family, category.get(), form), typed, draft);
            Toasts.add(http, "referral.toast.kept", null);
            return Pages.redirect("/families/" + family + "/referrals");
        }
        var errors = form.errors(t);
        form.letter().check(letters.mails(), errors, t);
        if (category.isPresent() && desk.calledOnly(family, category.get(), form)) {
            errors.add("way", t.get("referral.problem.way.called"));
        }
        if (category.isEmpty() || errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(family, typed, draft, errors, t));
        }
        var command = desk.command(family, category.get(), form, t);
        var left = form.hands() ? letters.hand(command, form.letter(), form, t) : letters.send(command, form.letter());
        if (draft != null && left.outcome() instanceof SendOutcome.Sent) {
            drafts.sent(family, draft);
        }
        return switch (left.outcome()) {
            case SendOutcome.Sent(var id)
            when left.letter().isPresent() ->
                Pages.view(
                        LettersController.MADE,
                        made.page(family, id, left.letter().get(), LettersController.host(http), t));
            case SendOutcome.Sent(var id) -> {
                Toasts.add(http, sent(command.to()), null);
                yield Pages.redirect("/families/" + family + "/referrals/" + id);
            }
            case SendOutcome.Refused(var problems) ->
                Pages.invalid(TEMPLATE, desk.page(family, typed, draft, sentences(problems, left.kept(), t), t));
        };
    }

    /** What has left, and what is left to do: nobody without an account was told anything yet. */
    private static String sent(Receiver to) {
        return switch (to) {
            case Receiver.Outside _ -> "referral.toast.to-call";
            case Receiver.Pool several when !several.outside().isEmpty() -> "referral.toast.to-give";
            case Receiver.Service _, Receiver.Colleague _, Receiver.Pool _ -> "referral.toast.sent";
        };
    }

    static FormErrors sentences(Set<ReferralProblem> problems, Map<String, String> kept, Texts t) {
        var errors = FormErrors.none();
        kept.forEach(errors::add);
        problems.stream().sorted().forEach(one -> errors.add(one.field(), t.of("referral.problem", one)));
        return errors;
    }
}
