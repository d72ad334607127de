package be.mille.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an authenticator was asked in this web session: good for one answer, and for a few minutes. */
@Component
class Challenges {
    private static final String ASKED = "mille.challenge";
    private static final Duration VALID = Duration.ofMinutes(5);

    private record Asked(Serializable options, Instant at) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;

    Challenges(Clock clock) {
        this.clock = clock;
    }

    void keep(Serializable options, HttpServletRequest request) {
        request.getSession().setAttribute(ASKED, new Asked(options, clock.instant()));
    }

    /** Taken away by looking: a second answer to the same question is no answer. */
    <T> Optional<T> take(Class<T> kind, HttpServletRequest request) {
        var session = request.getSession();
        var asked = session.getAttribute(ASKED) instanceof Asked one ? one : null;
        session.removeAttribute(ASKED);
        return asked == null || asked.at().isBefore(clock.instant().minus(VALID)) || !kind.isInstance(asked.options())
                ? Optional.empty()
                : Optional.of(kind.cast(asked.options()));
    }
}
