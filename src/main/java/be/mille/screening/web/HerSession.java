package be.mille.screening.web;

import be.mille.access.CurrentActor;
import be.mille.kernel.FamilyId;
import be.mille.screening.Door;
import be.mille.screening.Herself.Visit;
import be.mille.screening.ScreeningId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a web session knows of her. When a screen is turned to her the professional’s sign-in is taken out of the session and put
 * aside: until the code is given nobody is signed in there, so that no page of the program is left open behind hers.
 */
final class HerSession {
    private static final String VISIT = "mille.visit";
    private static final String TURNED = "mille.turned";
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String PRINCIPAL = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private HerSession() {}

    /**
     * A screen in her hands.
     *
     * @param second language of the professional beside her
     */
    record Turned(String secret, FamilyId family, ScreeningId screening, String second, SecurityContext signIn)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** From now on this web session is hers. "Sign out everywhere" still finds it by the professional’s name. */
    static void turn(HttpServletRequest request, Visit visit, Turned turned) {
        request.changeSessionId();
        var session = request.getSession();
        var authentication = turned.signIn().getAuthentication();
        session.removeAttribute(CONTEXT);
        session.setAttribute(PRINCIPAL, authentication == null ? "" : authentication.getName());
        session.setAttribute(TURNED, turned);
        session.setAttribute(VISIT, visit);
        SecurityContextHolder.clearContext();
    }

    /** The professional has the screen back, and with it the sign-in that was put aside. */
    static void takeBack(HttpServletRequest request, Turned turned) {
        request.changeSessionId();
        var session = request.getSession();
        session.removeAttribute(VISIT);
        session.removeAttribute(TURNED);
        session.removeAttribute(PRINCIPAL);
        session.setAttribute(CONTEXT, turned.signIn());
    }

    /** A web session of its own for somebody who came by an address; whatever was there before is over. */
    static void begin(HttpServletRequest request, Visit visit) {
        end(request);
        request.getSession(true).setAttribute(VISIT, visit);
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** She chose another language, or another size of letters: kept as long as the web session, and nowhere else. */
    static void change(HttpServletRequest request, Visit visit) {
        request.getSession().setAttribute(VISIT, visit);
    }

    static Optional<Turned> turned(HttpServletRequest request) {
        return attribute(request.getSession(false), TURNED) instanceof Turned turned
                ? Optional.of(turned)
                : Optional.empty();
    }

    /** Nobody may be signed in beside her: what a professional reads and what she reads never share a session. */
    static Optional<Visit> visit(HttpServletRequest request) {
        boolean whole = CurrentActor.find().isEmpty();
        return whole
                        && attribute(request.getSession(false), VISIT) instanceof Visit visit
                        && (visit.way() == Door.Way.ADDRESS || turned(request).isPresent())
                ? Optional.of(visit)
                : Optional.empty();
    }

    /** Whether no session was begun, hers or a professional’s: nothing that was sent can be taken in. */
    static boolean isOver(HttpServletRequest request) {
        return request.getSession(false) == null;
    }

    private static @Nullable Object attribute(@Nullable HttpSession session, String name) {
        return session == null ? null : session.getAttribute(name);
    }
}
