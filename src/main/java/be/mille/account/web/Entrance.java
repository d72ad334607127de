package be.mille.account.web;

import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person whom somebody vouched for comes in: who has one post signs in, who has several chooses, who has none learns only that. */
@Component
class Entrance {
    /** The token of an invitation that was opened in this web session. */
    static final String INVITATION = "mille.invitation";

    private final Persons persons;
    private final Professionals professionals;
    private final SignIns signIns;
    private final Choosing choosing;
    private final SignInLog log;

    Entrance(Persons persons, Professionals professionals, SignIns signIns, Choosing choosing, SignInLog log) {
        this.log = log;
        this.choosing = choosing;
        this.persons = persons;
        this.professionals = professionals;
        this.signIns = signIns;
    }

    /** @return where she goes */
    String enter(UUID person, HttpServletRequest request, HttpServletResponse response) {
        var seats = persons.seats(person);
        if (seats.isEmpty()) {
            log.closed(persons.all(person));
            signIns.end(request);
            return "/sign-in?unknown";
        }
        if (seats.size() == 1) {
            return signIns.begin(professionals.find(seats.getFirst()).orElseThrow(), person, request, response);
        }
        signIns.forget(request, response);
        choosing.begin(person, request.getSession());
        return "/sign-in/as";
    }

    /** The invitation that was opened in this web session, once. */
    static @Nullable String takeInvitation(HttpServletRequest request) {
        var session = request.getSession();
        var token = session.getAttribute(INVITATION) instanceof String text ? text : null;
        session.removeAttribute(INVITATION);
        return token;
    }
}
