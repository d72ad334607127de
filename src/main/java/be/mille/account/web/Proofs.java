package be.mille.account.web;

import be.mille.access.CurrentActor;
import be.mille.account.StepUp;
import be.mille.kernel.ActorId;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Keeps in the web session what somebody is about to do, and that she proved who she is; neither is of use to anybody else there. */
@Component
class Proofs implements StepUp {
    static final String PATH = "/prove";
    private static final String ACT = "mille.act";
    private static final String PROOF = "mille.proof";
    private static final Duration VALID = Duration.ofSeconds(60);

    /**
     * What waits for a proof.
     *
     * @param action where the form is sent again; null where only a page was asked for
     */
    record Act(ActorId actor, String back, @Nullable String action, List<KeptFormPage.Field> fields)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private record Proof(Factor factor, Instant at, ActorId actor) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;
    private final SessionAuthenticationStrategy newSession;

    Proofs(Clock clock, SessionAuthenticationStrategy newSession) {
        this.clock = clock;
        this.newSession = newSession;
    }

    @Override
    public Optional<Factor> proven(HttpServletRequest request) {
        var found = current(request);
        if (found.isPresent()) {
            request.getSession().removeAttribute(ACT);
        }
        return found;
    }

    @Override
    public Optional<Factor> spend(HttpServletRequest request) {
        var found = proven(request);
        request.getSession().removeAttribute(PROOF);
        return found;
    }

    @Override
    public ModelAndView ask(HttpServletRequest request, String back) {
        boolean form = request.getMethod().equals("POST");
        request.getSession()
                .setAttribute(
                        ACT,
                        new Act(
                                CurrentActor.get().id(),
                                LocalPath.orHome(back),
                                form ? request.getRequestURI() : null,
                                form ? LostForm.fields(request) : List.of()));
        return Pages.redirect(PATH);
    }

    /** The proof as it stands; nothing is used up by looking. */
    Optional<Factor> current(HttpServletRequest request) {
        return request.getSession().getAttribute(PROOF) instanceof Proof proof
                        && proof.actor().equals(CurrentActor.get().id())
                        && recent(proof.at())
                ? Optional.of(proof.factor())
                : Optional.empty();
    }

    /** What waits for whoever is signed in now. */
    Optional<Act> act(HttpServletRequest request) {
        return request.getSession().getAttribute(ACT) instanceof Act act
                        && act.actor().equals(CurrentActor.get().id())
                ? Optional.of(act)
                : Optional.empty();
    }

    /** She proved it just now. The web session gets a new id, as at a sign-in: who knew the old one has nothing of it. */
    void note(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        newSession.onAuthentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), request, response);
        request.getSession()
                .setAttribute(
                        PROOF,
                        new Proof(factor, clock.instant(), CurrentActor.get().id()));
    }

    /** Within the last sixty seconds; a moment still to come is a clock that is wrong, and proves nothing either. */
    boolean recent(Instant moment) {
        var now = clock.instant();
        return !moment.isBefore(now.minus(VALID)) && !moment.isAfter(now.plus(VALID));
    }
}
