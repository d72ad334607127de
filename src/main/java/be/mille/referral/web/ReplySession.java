package be.mille.referral.web;

import be.mille.access.CurrentActor;
import be.mille.referral.Replies.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a web session knows of somebody who answers by a letter. It is a session of its own: no sign-in lives in it. */
final class ReplySession {
    private static final String VISIT = "mille.reply";

    private ReplySession() {}

    /** Whoever tries a code does so as nobody, also in the browser of somebody who is signed in. */
    static void asNobody() {
        SecurityContextHolder.clearContext();
    }

    /** Whatever this browser was signed in to is over. */
    static void begin(HttpServletRequest request, Visit visit) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContextHolder.clearContext();
        request.getSession(true).setAttribute(VISIT, visit);
    }

    /** Empty as soon as somebody is signed in beside it. */
    static Optional<Visit> visit(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && CurrentActor.find().isEmpty() && session.getAttribute(VISIT) instanceof Visit visit
                ? Optional.of(visit)
                : Optional.empty();
    }

    /** Whether no session was begun: nothing that was sent can be taken in. */
    static boolean isOver(HttpServletRequest request) {
        return request.getSession(false) == null;
    }
}
