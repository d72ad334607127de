package be.mille.account.web;

import be.mille.account.StepUp.Factor;
import be.mille.account.internal.KeyHolder;
import be.mille.account.internal.PasskeyCheck;
import be.mille.account.internal.Passkeys;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody proves once more who she is; what she was about to do goes on from here. */
@Controller
class ProofController {
    private static final String TEMPLATE = "account/prove";

    private final Proofs proofs;
    private final ProofLog log;
    private final Providers providers;
    private final Passkeys passkeys;
    private final PasskeyCheck check;
    private final Challenges challenges;
    private final MessageSource messages;
    private final boolean training;

    ProofController(
            Proofs proofs,
            ProofLog log,
            Providers providers,
            Passkeys passkeys,
            PasskeyCheck check,
            Challenges challenges,
            MessageSource messages,
            @Value("${mille.space:training}") String space) {
        this.proofs = proofs;
        this.log = log;
        this.providers = providers;
        this.passkeys = passkeys;
        this.check = check;
        this.challenges = challenges;
        this.messages = messages;
        this.training = space.equals("training");
    }

    @GetMapping(Proofs.PATH)
    ModelAndView show(@AuthenticationPrincipal SignedIn me, Locale locale, HttpServletRequest request) {
        var act = proofs.act(request);
        if (act.isEmpty()) {
            return Pages.redirect("/");
        }
        if (proofs.current(request, act.get()).isEmpty()) {
            return Pages.view(TEMPLATE, page(act.get(), me, "", text(lacking(request), locale), request));
        }
        var action = act.get().action();
        return action == null
                ? Pages.redirect(act.get().back())
                : Pages.view(
                        "account/proven", new KeptFormPage(action, act.get().fields()));
    }

    /** What the provider's answer lacked, where she comes back from it without a proof. */
    private static @Nullable String lacking(HttpServletRequest request) {
        if (request.getParameter("weak") != null) {
            return "account.prove.weak";
        }
        return request.getParameter("stale") == null ? null : "account.prove.stale";
    }

    /** By her own name: an exercise. Nobody whom a provider vouches for proves anything by it. */
    @PostMapping(Proofs.PATH)
    ModelAndView typed(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean hers = training && me.person() == null && plain(again).equals(plain(me.given() + " " + me.family()));
        return outcome(hers, Factor.TYPED_NAME, again, me, locale, request, response);
    }

    @PostMapping(Proofs.PATH + "/passkey")
    ModelAndView passkey(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String credential,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean hers = challenges
                .take(PublicKeyCredentialRequestOptions.class, request)
                .flatMap(asked -> check.shown(asked, credential))
                .filter(holder(me)::equals)
                .isPresent();
        return outcome(hers, Factor.PASSKEY, "", me, locale, request, response);
    }

    private ModelAndView outcome(
            boolean holds,
            Factor factor,
            String typed,
            SignedIn me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var act = proofs.act(request);
        if (act.isEmpty()) {
            return Pages.redirect("/");
        }
        if (log.outcome(holds, factor, request, response)) {
            return Pages.redirect(Proofs.PATH);
        }
        var wrong = factor == Factor.PASSKEY ? "account.prove.passkey.wrong" : "account.prove.name.wrong";
        return Pages.invalid(TEMPLATE, page(act.get(), me, typed, text(wrong, locale), request));
    }

    private ProvePage page(
            Proofs.Act act, SignedIn me, String typed, @Nullable String wrong, HttpServletRequest request) {
        var person = me.person();
        var provider = person == null
                ? null
                : providers
                        .of(person, request)
                        .map(one -> FreshSignIns.address(one, me, request))
                        .orElse(null);
        return new ProvePage(
                act.back(),
                provider,
                check.offered() && passkeys.any(holder(me)),
                training && person == null,
                typed,
                wrong);
    }

    static KeyHolder holder(SignedIn me) {
        return KeyHolder.of(me.person(), me.actor().id());
    }

    private @Nullable String text(@Nullable String key, Locale locale) {
        return key == null ? null : new Texts(messages, Languages.supportedOrFrench(locale)).get(key);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
