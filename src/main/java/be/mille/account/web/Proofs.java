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
import java.util.function.Predicate;
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
    private static final String PROOF = "mille.proof-of-act";
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

    private record Proof(Factor factor, Instant at, Act act) implements Serializable {
        private static final long serialVersionUID = 2L;
    }

    private final Clock clock;
    private final SessionAuthenticationStrategy newSession;

    Proofs(Clock clock, SessionAuthenticationStrategy newSession) {
        this.clock = clock;
        this.newSession = newSession;
    }

    @Override
    public Optional<Factor> proven(HttpServletRequest request, String page) {
        var found = current(request, of(page));
        if (found.isPresent()) {
            request.getSession().removeAttribute(ACT);
        }
        return found;
    }

    /** What was proved for another act is no use here, and is left to it. */
    @Override
    public Optional<Factor> spend(HttpServletRequest request) {
        return spend(
                request,
                act -> request.getRequestURI().equals(act.action())
                        && words(act.fields()).equals(words(LostForm.fields(request))));
    }

    /** For a page that asks for the proof itself, before anything is sent. */
    Optional<Factor> spend(HttpServletRequest request, String page) {
        return spend(request, of(page));
    }

    private Optional<Factor> spend(HttpServletRequest request, Predicate<Act> meant) {
        var found = current(request, meant);
        if (found.isPresent()) {
            request.getSession().removeAttribute(ACT);
            request.getSession().removeAttribute(PROOF);
        }
        return found;
    }

    private static Predicate<Act> of(String page) {
        return act -> act.back().equals(page);
    }

    /** A form that goes on by itself holds what was typed; how its lines end is the browser's. */
    private static List<String> words(List<KeptFormPage.Field> fields) {
        return fields.stream()
                .map(one -> one.name() + "=" + one.value().replace("\r\n", "\n"))
                .sorted()
                .toList();
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

    /** The proof for this page as it stands; nothing is used up by looking. */
    Optional<Factor> current(HttpServletRequest request, String page) {
        return current(request, of(page));
    }

    /** The proof for what waits, as it stands. */
    Optional<Factor> current(HttpServletRequest request, Act waiting) {
        return current(request, waiting::equals);
    }

    private Optional<Factor> current(HttpServletRequest request, Predicate<Act> meant) {
        return request.getSession().getAttribute(PROOF) instanceof Proof proof
                        && proof.act().actor().equals(CurrentActor.get().id())
                        && recent(proof.at())
                        && meant.test(proof.act())
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

    /** She proved it just now, for what waits and for nothing else. The web session gets a new id, as at a sign-in: who knew the old one has nothing of it. */
    void note(Factor factor, HttpServletRequest request, HttpServletResponse response) {
        newSession.onAuthentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()), request, response);
        act(request)
                .ifPresent(act -> request.getSession().setAttribute(PROOF, new Proof(factor, clock.instant(), act)));
    }

    /** Within the last sixty seconds; a moment still to come is a clock that is wrong, and proves nothing either. */
    boolean recent(Instant moment) {
        var now = clock.instant();
        return !moment.isBefore(now.minus(VALID)) && !moment.isAfter(now.plus(VALID));
    }
}
