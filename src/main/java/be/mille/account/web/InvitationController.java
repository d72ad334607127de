package be.mille.account.web;

import be.mille.account.internal.Invitations;
import be.mille.directory.Posts;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
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
import org.springframework.web.servlet.ModelAndView;

/** Gives out invitations, and takes them in. */
@Controller
class InvitationController {
    private final Invitations invitations;
    private final Professionals professionals;
    private final Posts posts;
    private final MessageSource messages;

    InvitationController(Invitations invitations, Professionals professionals, Posts posts, MessageSource messages) {
        this.invitations = invitations;
        this.professionals = professionals;
        this.posts = posts;
        this.messages = messages;
    }

    /** The link is on this page and on no other. */
    @PostMapping("/people/{person}/invitation")
    ModelAndView create(@PathVariable UUID person, HttpServletRequest request) {
        var actor = new ActorId(person);
        var token = invitations.create(actor);
        var here = request.getRequestURL().toString();
        var base = here.substring(0, here.length() - request.getRequestURI().length());
        return Pages.view(
                "account/invited",
                new InvitedPage(posts.get(actor).name(), "/people/" + person, base + "/invitation/" + token));
    }

    @GetMapping("/invitation/{token}")
    ModelAndView open(@PathVariable String token, Locale locale) {
        var t = new Texts(messages, Languages.supportedOrFrench(locale));
        var page = invitations
                .find(token)
                .flatMap(offer -> professionals.find(offer.actor()))
                .map(one -> new InvitationPage(
                        "/invitation/" + token, t.of("ui.function", one.function()), one.organisationName()))
                .orElseThrow(NotFoundException::new);
        return Pages.view("account/invitation", page);
    }

    /** Kept in the web session until she comes back from the identity provider. */
    @PostMapping("/invitation/{token}")
    ModelAndView accept(@PathVariable String token, HttpServletRequest request) {
        if (invitations.find(token).isEmpty()) {
            throw new NotFoundException();
        }
        request.getSession().setAttribute(Entrance.INVITATION, token);
        return Pages.redirect("/sign-in?invited");
    }
}
