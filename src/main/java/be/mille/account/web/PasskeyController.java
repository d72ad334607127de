package be.mille.account.web;

import be.mille.account.internal.PasskeyCheck;
import be.mille.account.internal.Passkeys;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "How I sign in": her passkeys. A key made by somebody who only found her session open would outlive it, so making one asks for a
 * proof; taking one away does not, since the loser of a telephone may have no other at hand.
 */
@Controller
class PasskeyController {
    static final String PATH = "/me/passkeys";
    private static final String NEW = PATH + "/new";
    private static final int LONGEST = 60;

    private final Passkeys passkeys;
    private final PasskeyDesk desk;
    private final PasskeyCheck check;
    private final Challenges challenges;
    private final Proofs proofs;
    private final MessageSource messages;

    PasskeyController(
            Passkeys passkeys,
            PasskeyDesk desk,
            PasskeyCheck check,
            Challenges challenges,
            Proofs proofs,
            MessageSource messages) {
        this.passkeys = passkeys;
        this.desk = desk;
        this.check = check;
        this.challenges = challenges;
        this.proofs = proofs;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView mine(@AuthenticationPrincipal SignedIn me, Locale locale, HttpServletRequest request) {
        return Pages.view("account/passkeys", desk.page(me, texts(locale), request, null, "", null));
    }

    @GetMapping(NEW)
    ModelAndView fresh(HttpServletRequest request) {
        offered();
        return proofs.current(request, NEW).isEmpty()
                ? proofs.ask(request, NEW)
                : Pages.view("account/new-passkey", new NewPasskeyPage("", null, null));
    }

    /** The proof is spent on what the authenticator is asked; its answer comes when the person has found her finger. */
    @PostMapping(NEW + "/challenge")
    ResponseEntity<String> challenge(
            @AuthenticationPrincipal SignedIn me, Authentication signedIn, HttpServletRequest request) {
        offered();
        if (proofs.spend(request, NEW).isEmpty()) {
            return answer(HttpStatus.CONFLICT, Map.of("go", NEW));
        }
        var options = check.toCreate(ProofController.holder(me), signedIn);
        challenges.keep(options, request);
        return answer(HttpStatus.OK, options);
    }

    @PostMapping(PATH)
    ModelAndView add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            Locale locale,
            HttpServletRequest request) {
        offered();
        var called = label.strip().isEmpty() ? texts(locale).get("account.passkeys.unnamed") : label.strip();
        boolean made = called.length() <= LONGEST
                && challenges
                        .take(PublicKeyCredentialCreationOptions.class, request)
                        .filter(asked -> check.created(asked, credential, called))
                        .isPresent();
        if (!made) {
            var tooLong = called.length() > LONGEST ? tooLong(locale) : null;
            return Pages.invalid(
                    "account/new-passkey",
                    new NewPasskeyPage(label, tooLong, texts(locale).get("account.passkeys.failed")));
        }
        Toasts.add(request, "account.passkeys.added", null);
        return Pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{passkey}/name")
    ModelAndView name(
            @PathVariable UUID passkey,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String label,
            Locale locale,
            HttpServletRequest request) {
        var called = label.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            var error = called.isEmpty() ? texts(locale).get("account.passkeys.name.missing") : tooLong(locale);
            return Pages.invalid(
                    "account/passkeys", desk.page(me, texts(locale), request, passkey.toString(), label, error));
        }
        passkeys.rename(ProofController.holder(me), passkey, called);
        Toasts.add(request, "account.passkeys.named", null);
        return Pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{passkey}/remove")
    ModelAndView remove(@PathVariable UUID passkey, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        boolean gone = passkeys.remove(ProofController.holder(me), passkey, desk.hasOtherWay(me, request));
        Toasts.add(request, gone ? "account.passkeys.removed" : "account.passkeys.last", null);
        return Pages.redirect(PATH);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(PasskeyCheck.json(body));
    }

    private void offered() {
        if (!check.offered()) {
            throw new NotFoundException();
        }
    }

    private @Nullable String tooLong(Locale locale) {
        return texts(locale).get("account.passkeys.name.long", LONGEST);
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
