package be.mille.ui.internal;

import be.mille.access.ActorFunction;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.ExceptionalDoor;
import be.mille.ui.FormMarks;
import be.mille.ui.Frame;
import be.mille.ui.SignedInUser;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Builds the {@link Frame} of a request. */
@Component
class Frames {
    private static final Pattern RECORD =
            Pattern.compile("/families/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final MessageSource messages;
    private final Clock clock;
    private final StaticFiles files;
    private final ExceptionalDoor door;
    private final FormMarks marks;
    private final boolean training;

    Frames(
            MessageSource messages,
            Clock clock,
            StaticFiles files,
            ExceptionalDoor door,
            FormMarks marks,
            @Value("${mille.space:training}") String space) {
        this.door = door;
        this.marks = marks;
        this.messages = messages;
        this.clock = clock;
        this.files = files;
        this.training = space.equals("training");
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        var user = user();
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        return new Frame(
                t,
                new Dates(t, Brussels.today(clock)),
                user == null ? null : who(user, t),
                request.getRequestURI(),
                section(request.getRequestURI()),
                csrf(request),
                marks,
                files.prefix(),
                training,
                Toasts.take(request, response, t),
                user == null ? null : exceptional(user, request.getRequestURI()));
    }

    private static @Nullable SignedInUser user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user ? user : null;
    }

    private Frame.Who who(SignedInUser user, Texts t) {
        var function = user.actor().function();
        return new Frame.Who(
                user.actor().id().toString(),
                user.given() + " " + user.family(),
                user.given(),
                t.of("ui.function", function),
                function.accompaniesFamilies(),
                function == ActorFunction.ORGANISATION_ADMINISTRATOR,
                function == ActorFunction.CONFIDENTIALITY_OFFICER,
                function == ActorFunction.NETWORK_FACILITATOR,
                function == ActorFunction.PROGRAMME_ANALYST,
                door.offered(user.actor()));
    }

    private Frame.@Nullable Exceptional exceptional(SignedInUser user, String path) {
        var found = RECORD.matcher(path);
        return found.lookingAt()
                ? door.running(user.actor(), FamilyId.of(found.group(1))).orElse(null)
                : null;
    }

    private static String section(String path) {
        var first = path.split("/", 3);
        return first.length > 1 ? first[1] : "";
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
