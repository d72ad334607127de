package be.mille.account.web;

import be.mille.account.internal.Invitations;
import be.mille.audit.Attempts;
import be.mille.directory.Posts;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.MailAddress;
import be.mille.outbox.Medium;
import be.mille.outbox.Outbox;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives out invitations, and takes them in. */
@Controller
class InvitationController {
    private final Invitations invitations;
    private final Professionals professionals;
    private final Posts posts;
    private final Outbox outbox;
    private final Attempts attempts;
    private final MessageSource messages;

    InvitationController(
            Invitations invitations,
            Professionals professionals,
            Posts posts,
            Outbox outbox,
            Attempts attempts,
            MessageSource messages) {
        this.attempts = attempts;
        this.invitations = invitations;
        this.professionals = professionals;
        this.posts = posts;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** The link is on this page and on no other. */
    @PostMapping("/people/{person}/invitation")
    ModelAndView create(@PathVariable UUID person, HttpServletRequest request) {
        var actor = new ActorId(person);
        var token = invitations.create(actor);
        return Pages.view("account/invited", page(actor, token, "", false, FormErrors.none(), request));
    }

    /** The same link on the same page, and on its way to the mailbox that was typed. */
    @PostMapping("/people/{person}/invitation/mail")
    ModelAndView mail(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String mail,
            HttpServletRequest request,
            Locale locale) {
        var actor = new ActorId(person);
        var address = MailAddress.read(mail);
        if (address.isEmpty()) {
            posts.invite(actor);
            var errors = FormErrors.none().add("mail", texts(locale).get("account.invited.mail.error"));
            return Pages.invalid("account/invited", page(actor, token, mail, false, errors, request));
        }
        var spoken = posts.get(actor).fields().languages();
        invitations.mail(
                actor,
                token,
                address.get(),
                Languages.firstSupported(spoken, locale).getLanguage());
        return Pages.view("account/invited", page(actor, token, mail, true, FormErrors.none(), request));
    }

    private InvitedPage page(
            ActorId actor, String token, String mail, boolean sent, FormErrors errors, HttpServletRequest request) {
        var here = request.getRequestURL().toString();
        var base = here.substring(0, here.length() - request.getRequestURI().length());
        return new InvitedPage(
                posts.get(actor).name(),
                "/people/" + actor,
                base + "/invitation/" + token,
                token,
                outbox.carries(Medium.EMAIL),
                mail,
                sent,
                errors);
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    @GetMapping("/invitation/{token}")
    ModelAndView open(@PathVariable String token, Locale locale) {
        var t = texts(locale);
        var page = invitations
                .find(token)
                .flatMap(offer -> professionals.find(offer.actor()))
                .map(one ->
                        new InvitationPage("/invitation/" + token, t.of("ui.function", one.function()), one.house(t)))
                .orElseThrow(this::none);
        return Pages.view("account/invitation", page);
    }

    /** Kept in the web session until she comes back from the identity provider. */
    @PostMapping("/invitation/{token}")
    ModelAndView accept(@PathVariable String token, HttpServletRequest request) {
        if (invitations.find(token).isEmpty()) {
            throw none();
        }
        request.getSession().setAttribute(Entrance.INVITATION, token);
        return Pages.redirect("/sign-in?invited");
    }

    private NotFoundException none() {
        attempts.count(Attempts.Kind.INVITATION);
        return new NotFoundException();
    }
}
