package be.mille.ui.internal;

import be.mille.access.ActorFunction;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Frame;
import be.mille.ui.SignedInUser;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
    private final MessageSource messages;
    private final Clock clock;
    private final StaticFiles files;
    private final boolean training;

    Frames(MessageSource messages, Clock clock, StaticFiles files, @Value("${mille.space:training}") String space) {
        this.messages = messages;
        this.clock = clock;
        this.files = files;
        this.training = space.equals("training");
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        var t = new Texts(messages, RequestContextUtils.getLocale(request));
        return new Frame(
                t,
                new Dates(t, Brussels.today(clock)),
                who(t),
                request.getRequestURI(),
                section(request.getRequestURI()),
                csrf(request),
                files.prefix(),
                training,
                Toasts.take(request, response, t));
    }

    private static Frame.@Nullable Who who(Texts t) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser user)) {
            return null;
        }
        return new Frame.Who(
                user.actor().id().toString(),
                user.given() + " " + user.family(),
                user.given(),
                t.of("ui.function", user.actor().function()),
                user.actor().function().accompaniesFamilies(),
                user.actor().function() == ActorFunction.ORGANISATION_ADMINISTRATOR);
    }

    private static String section(String path) {
        var first = path.split("/", 3);
        return first.length > 1 ? first[1] : "";
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
