package be.mille.account.web;

import be.mille.kernel.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whoever was vouched for and has yet to choose her post: nobody is signed in, but one button would do it. So it lasts a few minutes from
 * when she came, and the web session is found by her name as any other of hers: signing out everywhere ends it too.
 */
@Component
class Choosing {
    private static final String KEY = "mille.choosing";
    private static final Duration LASTS = Duration.ofMinutes(5);

    private record Waiting(UUID person, Instant until) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;

    Choosing(Clock clock) {
        this.clock = clock;
    }

    void begin(UUID person, HttpSession session) {
        session.setAttribute(KEY, new Waiting(person, clock.instant().plus(LASTS)));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, SignedIn.named(person));
    }

    /** It is over, chosen or not: what a session is found by is whoever is signed in there. */
    static void end(HttpSession session) {
        session.removeAttribute(KEY);
        session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }

    /**
     * Who stands there; empty when she stood there too long.
     *
     * @throws NotFoundException when nobody does
     */
    Optional<UUID> person(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof Waiting waiting)) {
            throw new NotFoundException();
        }
        if (clock.instant().isBefore(waiting.until())) {
            return Optional.of(waiting.person());
        }
        end(session);
        return Optional.empty();
    }
}
