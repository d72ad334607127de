package be.mille.account.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In a training space one chooses which invented professional to be; elsewhere this page does not exist. */
@Controller
class TrainingSignInController {
    private final Professionals professionals;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSession;
    private final MessageSource messages;
    private final boolean training;

    TrainingSignInController(
            Professionals professionals,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession,
            MessageSource messages,
            @Value("${mille.space:training}") String space) {
        this.professionals = professionals;
        this.contexts = contexts;
        this.newSession = newSession;
        this.messages = messages;
        this.training = space.equals("training");
    }

    @GetMapping("/sign-in")
    ModelAndView choose(Locale locale, HttpServletRequest request) {
        if (!training) {
            throw new NotFoundException();
        }
        var t = new Texts(messages, Languages.supportedOrFrench(locale));
        var people = professionals.trainingSignIns().stream()
                .map(one -> choice(one, t))
                .toList();
        return Pages.view("account/sign-in", new SignInPage(people, request.getParameter("kept") != null));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(@RequestParam UUID professional, HttpServletRequest request, HttpServletResponse response) {
        if (!training) {
            throw new NotFoundException();
        }
        // also one of the generated staff, who are too many to be shown: a trial of load is done by all of them
        var chosen = professionals.find(new ActorId(professional)).orElseThrow(NotFoundException::new);
        var user = new SignedIn(chosen.actor(), chosen.given(), chosen.familyName());
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_SIGNED_IN"));
        var saved = new HttpSessionRequestCache().getRequest(request, response);
        newSession.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Pages.redirect(LostForm.pending(request) ? LostForm.PATH : landing(saved));
    }

    private static String landing(@Nullable SavedRequest saved) {
        if (saved == null) {
            return "/";
        }
        var address = java.net.URI.create(saved.getRedirectUrl());
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private static SignInPage.Choice choice(Professional one, Texts t) {
        return new SignInPage.Choice(
                one.id().toString(),
                one.name(),
                t.of("ui.function", one.function()),
                one.organisationName(),
                one.presentation().getOrDefault(t.language(), ""),
                one.function().group().name());
    }
}
