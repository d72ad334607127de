package be.mille.referral.web;

import be.mille.kernel.StaleException;
import be.mille.referral.PassingOn;
import be.mille.referral.Reason;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.SendOutcome;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passing a request on, by whoever accepted it, and closing or taking back what was passed on. */
@Controller
class PassOnController {
    private static final String ONE = RequestsController.PATH + "/{request}";
    private static final String PATH = ONE + "/pass-on";
    private static final String PASSED = ONE + "/passed/{passed}";
    private static final String TEMPLATE = "referral/passOn";

    private final PassOnDesk desk;
    private final PassingOn passing;
    private final RequestsController requests;
    private final ReferralWords words;

    PassOnController(PassOnDesk desk, PassingOn passing, RequestsController requests, ReferralWords words) {
        this.desk = desk;
        this.passing = passing;
        this.requests = requests;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable UUID request, @RequestParam(required = false) @Nullable String category, Locale locale) {
        var t = words.texts(locale);
        var id = new ReferralId(request);
        var gone = requests.gone(id, locale);
        if (gone.isPresent()) {
            return gone.get();
        }
        return Pages.view(TEMPLATE, desk.page(id, desk.begun(id, category, t), FormErrors.none(), t));
    }

    @PostMapping(PATH)
    ModelAndView send(
            @PathVariable UUID request, @ModelAttribute SendForm typed, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ReferralId(request);
        var gone = requests.lost(id, locale);
        if (gone.isPresent()) {
            return gone.get();
        }
        var form = desk.filled(typed, t);
        var category = desk.known(form.category());
        var errors = form.errors(t);
        desk.checkLetter(form, errors, t);
        if (category.isEmpty() || errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(id, form, errors, t));
        }
        var command = desk.command(id, category.get(), form);
        if (command.isEmpty()) {
            errors.add("to", t.get("referral.problem.to"));
            return Pages.invalid(TEMPLATE, desk.page(id, form, errors, t));
        }
        var left = desk.send(command.get(), form);
        return switch (left.outcome()) {
            case SendOutcome.Sent _
            when left.letter().isPresent() ->
                Pages.view(
                        LettersController.MADE,
                        desk.letter(id, command.get(), form, left.letter().get(), LettersController.host(http), t));
            case SendOutcome.Sent _ -> back(id, "referral.toast.passed-on", http);
            case SendOutcome.Refused(var problems) ->
                Pages.invalid(TEMPLATE, desk.page(id, form, SendController.sentences(problems, Map.of(), t), t));
        };
    }

    @PostMapping(PASSED + "/close")
    ModelAndView close(
            @PathVariable UUID request,
            @PathVariable UUID passed,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new ReferralId(request);
        try {
            passing.close(new ReferralId(passed), version);
        } catch (StaleException _) {
            return changed(id, locale);
        }
        return back(id, "referral.toast.closed", http);
    }

    @PostMapping(PASSED + "/take-back")
    ModelAndView takeBack(
            @PathVariable UUID request,
            @PathVariable UUID passed,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletRequest http) {
        var id = new ReferralId(request);
        var why = Reason.of(ReferralState.CANCELLED).stream()
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (why.isEmpty()) {
            var t = words.texts(locale);
            var errors = FormErrors.none().add("reason-" + passed, t.get("referral.problem.reason"));
            return requests.again(id, errors, t);
        }
        try {
            passing.takeBack(new ReferralId(passed), why.get(), version);
        } catch (StaleException _) {
            return changed(id, locale);
        }
        return back(id, "referral.toast.cancelled", http);
    }

    private ModelAndView changed(ReferralId id, Locale locale) {
        Texts t = words.texts(locale);
        return requests.changed(id, t);
    }

    private static ModelAndView back(ReferralId id, String toast, HttpServletRequest http) {
        Toasts.add(http, toast, null);
        return Pages.redirect(RequestsController.PATH + "/" + id);
    }
}
