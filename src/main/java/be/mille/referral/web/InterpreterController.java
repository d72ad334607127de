package be.mille.referral.web;

import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendOutcome;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for an interpreter for an appointment, or noting that somebody of hers interprets. */
@Controller
class InterpreterController {
    private static final String PATH = "/families/{family}/contacts/{contact}/interpreter";
    private static final String TEMPLATE = "referral/interpreter";

    private final InterpreterDesk desk;
    private final LetterDesk letters;
    private final LetterPages made;
    private final Contacts contacts;
    private final ReferralWords words;

    InterpreterController(
            InterpreterDesk desk, LetterDesk letters, LetterPages made, Contacts contacts, ReferralWords words) {
        this.desk = desk;
        this.letters = letters;
        this.made = made;
        this.contacts = contacts;
        this.words = words;
    }

    static String address(FamilyId family, ContactId contact) {
        return "/families/" + family + "/contacts/" + contact + "/interpreter";
    }

    /** Where somebody was asked and may still come, that request is the page. */
    @GetMapping(PATH)
    ModelAndView show(@PathVariable FamilyId family, @PathVariable UUID contact, Locale locale) {
        var t = words.texts(locale);
        var at = desk.appointment(family, new ContactId(contact));
        return desk.before(family, at.id()).stream()
                .filter(one -> one.state().open())
                .findFirst()
                .map(one -> Pages.redirect("/families/" + family + "/referrals/" + one.id()))
                .orElseGet(() ->
                        Pages.view(TEMPLATE, desk.page(family, at, desk.begun(family, at, t), FormErrors.none(), t)));
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @PathVariable FamilyId family,
            @PathVariable UUID contact,
            @ModelAttribute InterpreterForm form,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var at = desk.appointment(family, new ContactId(contact));
        if (!at.timed()) {
            return Pages.invalid(TEMPLATE, desk.page(family, at, form, FormErrors.none(), t));
        }
        if (form.relative() && !at.compartment().restricted()) {
            return relative(family, at, form, http);
        }
        var errors = form.errors(desk.languages(family), t);
        form.letter().check(letters.mails(), errors, t);
        var command = errors.any() ? null : desk.command(family, at, form, t).orElse(null);
        if (command == null) {
            if (!errors.any()) {
                errors.add("to", t.of("referral.problem", ReferralProblem.GONE));
            }
            return Pages.invalid(TEMPLATE, desk.page(family, at, form, errors, t));
        }
        var left = letters.book(command, form.letter());
        return switch (left.outcome()) {
            case SendOutcome.Sent(var id)
            when left.letter().isPresent() ->
                Pages.view(
                        LettersController.MADE,
                        made.page(family, id, left.letter().get(), LettersController.host(http), t));
            case SendOutcome.Sent _ -> {
                boolean called = command.to() instanceof Receiver.Outside;
                Toasts.add(http, called ? "referral.toast.to-call" : "referral.interpreting.toast.sent", null);
                yield Pages.redirect("/families/" + family + "/contacts");
            }
            case SendOutcome.Refused(var problems) ->
                Pages.invalid(TEMPLATE, desk.page(family, at, form, sentences(problems, t), t));
        };
    }

    /** Nothing is sent: it stands at the appointment. */
    private ModelAndView relative(FamilyId family, Contact at, InterpreterForm form, HttpServletRequest http) {
        try {
            contacts.interpreting(
                    family,
                    at.id(),
                    Contact.Interpreter.RELATIVE,
                    form.version() == null ? at.version() : form.version());
            Toasts.add(
                    http,
                    "referral.interpreting.toast.relative",
                    "/families/" + family + "/contacts/" + at.id() + "/undo?version=" + (at.version() + 1));
        } catch (StaleException _) {
            Toasts.add(http, "family.time.toast.stale", null);
        }
        return Pages.redirect("/families/" + family + "/contacts");
    }

    /** Asked already stands where whoever is asked is chosen. */
    private static FormErrors sentences(Set<ReferralProblem> problems, Texts t) {
        var errors = FormErrors.none();
        problems.stream()
                .sorted()
                .forEach(one -> errors.add(
                        one == ReferralProblem.ASKED_ALREADY ? "to" : one.field(),
                        one == ReferralProblem.ASKED_ALREADY || one == ReferralProblem.TAKES_NONE
                                ? t.of("referral.interpreting.problem", one)
                                : t.of("referral.problem", one)));
        return errors;
    }
}
