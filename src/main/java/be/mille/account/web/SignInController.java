package be.mille.account.web;

import be.mille.account.internal.PasskeyCheck;
import be.mille.directory.Posts;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By an identity provider; in a training space, and nowhere else, also by choosing which invented professional to be. */
@Controller
class SignInController {
    private static final List<String> NOTES =
            List.of("kept", "closed", "unknown", "failed", "invited", "passkey", "late");

    private final Professionals professionals;
    private final Posts posts;
    private final SignIns signIns;
    private final MessageSource messages;
    private final Providers providers;
    private final PasskeyCheck passkeys;
    private final SignInLog log;
    private final boolean training;

    SignInController(
            Professionals professionals,
            Posts posts,
            SignIns signIns,
            MessageSource messages,
            Providers providers,
            PasskeyCheck passkeys,
            SignInLog log,
            @Value("${mille.space:training}") String space) {
        this.professionals = professionals;
        this.posts = posts;
        this.signIns = signIns;
        this.messages = messages;
        this.providers = providers;
        this.passkeys = passkeys;
        this.log = log;
        this.training = space.equals("training");
    }

    @GetMapping("/sign-in")
    ModelAndView choose(Locale locale, HttpServletRequest request) {
        var t = new Texts(messages, Languages.supportedOrFrench(locale));
        var people = training
                ? professionals.trainingSignIns().stream()
                        .map(one -> choice(one, t))
                        .toList()
                : List.<SignInPage.Choice>of();
        var note = NOTES.stream()
                .filter(one -> request.getParameter(one) != null)
                .findFirst()
                .map(one -> t.get("account.sign-in." + one))
                .orElse(null);
        return Pages.view("account/sign-in", new SignInPage(training, people, ways(), passkeys.offered(), note));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam UUID professional, HttpServletRequest request, HttpServletResponse response) {
        if (!training) {
            throw new NotFoundException();
        }
        // also one of the generated staff, who are too many to be shown: a trial of load is done by all of them
        var chosen = professionals.find(new ActorId(professional)).orElseThrow(NotFoundException::new);
        if (posts.current(chosen.id()).isEmpty()) {
            log.closed(chosen.actor());
            return Pages.redirect("/sign-in?closed");
        }
        return Pages.redirect(signIns.begin(chosen, null, request, response));
    }

    private List<SignInPage.Way> ways() {
        return providers.all().stream()
                .map(one -> new SignInPage.Way(Providers.DOOR + one.getRegistrationId(), one.getClientName()))
                .toList();
    }

    private static SignInPage.Choice choice(Professional one, Texts t) {
        return new SignInPage.Choice(
                one.id().toString(),
                one.name(),
                t.of("ui.function", one.function()),
                one.house(t),
                one.presentation().getOrDefault(t.language(), ""),
                one.function().group().name());
    }
}
