package be.mille.account.web;

import be.mille.account.internal.KeyHolder;
import be.mille.account.internal.PasskeyCheck;
import be.mille.account.internal.Persons;
import be.mille.directory.Posts;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey. What is wrong with a key is never said: an unknown one reads like a forged one. */
@Controller
class PasskeySignIn {
    private static final String REFUSED = "/sign-in?passkey";

    private final PasskeyCheck check;
    private final Challenges challenges;
    private final Persons persons;
    private final Professionals professionals;
    private final Posts posts;
    private final SignIns signIns;
    private final Entrance entrance;
    private final ProofLog log;
    private final SignInLog begun;

    PasskeySignIn(
            PasskeyCheck check,
            Challenges challenges,
            Persons persons,
            Professionals professionals,
            Posts posts,
            SignIns signIns,
            Entrance entrance,
            ProofLog log,
            SignInLog begun) {
        this.begun = begun;
        this.check = check;
        this.challenges = challenges;
        this.persons = persons;
        this.professionals = professionals;
        this.posts = posts;
        this.signIns = signIns;
        this.entrance = entrance;
        this.log = log;
    }

    /** What the browser asks an authenticator: any key of this address from whoever comes, one of her own from whoever is signed in. */
    @PostMapping("/passkey/challenge")
    ResponseEntity<String> challenge(HttpServletRequest request) {
        offered();
        var options = check.toShow(signedIn());
        challenges.keep(options, request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(PasskeyCheck.json(options));
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        offered();
        var holder = challenges
                .take(PublicKeyCredentialRequestOptions.class, request)
                .flatMap(asked -> check.shown(asked, credential));
        if (holder.isEmpty()) {
            log.notSignedIn();
            return Pages.redirect(REFUSED);
        }
        var where = enter(holder.get(), request, response);
        if (signedIn() != null) {
            log.signedIn();
        }
        return Pages.redirect(where);
    }

    private String enter(KeyHolder holder, HttpServletRequest request, HttpServletResponse response) {
        var person = holder.person();
        if (person != null) {
            persons.arrive(person, Entrance.takeInvitation(request));
            return entrance.enter(person, request, response);
        }
        return invented(holder.actor(), request, response);
    }

    private String invented(@Nullable ActorId actor, HttpServletRequest request, HttpServletResponse response) {
        if (actor == null || posts.current(actor).isEmpty()) {
            begun.closed(actor == null ? List.of() : List.of(actor));
            return "/sign-in?closed";
        }
        return signIns.begin(professionals.find(actor).orElseThrow(), null, request, response);
    }

    private void offered() {
        if (!check.offered()) {
            throw new NotFoundException();
        }
    }

    static @Nullable Authentication signedIn() {
        var now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof SignedIn ? now : null;
    }
}
