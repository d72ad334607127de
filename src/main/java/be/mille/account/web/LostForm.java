package be.mille.account.web;

import be.mille.access.CurrentActor;
import be.mille.account.internal.OwnForms;
import be.mille.kernel.ActorId;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent after the sign-in had ended: kept for a while in the new web session, shown again once the same person has signed
 * in, and sent by her own button. To anybody else who signs in on this browser it was never there. Only what stood on a page that was
 * shown to her is kept: its mark says so, and no other site can make one.
 */
@Controller
class LostForm {
    static final String PATH = "/kept-form";
    private static final String KEY = "mille.kept";
    private static final int MOST_CHARACTERS = 200_000;
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** Set by the form's template: whose page it was. */
    private static final String AS = "_as";

    private final OwnForms forms;
    private final Clock clock;

    LostForm(OwnForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** What was typed, field by field, where it was going, who typed it, and until when it waits. */
    private record Kept(String path, List<KeptFormPage.Field> fields, ActorId actor, Instant until)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    boolean keep(HttpServletRequest request) {
        var fields = fields(request);
        int size = fields.stream()
                .mapToInt(one -> one.name().length() + one.value().length())
                .sum();
        if (fields.isEmpty() || size > MOST_CHARACTERS || !ForeignForms.saidToBeOurs(request)) {
            return false;
        }
        var whose = forms.whose(request.getParameter(AS), request.getRequestURI());
        whose.ifPresent(actor -> request.getSession(true)
                .setAttribute(
                        KEY,
                        new Kept(
                                request.getRequestURI(),
                                fields,
                                actor,
                                clock.instant().plus(KEPT))));
        return whose.isPresent();
    }

    /** What was typed, without what only belongs to the page it was typed on. */
    static List<KeptFormPage.Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<KeptFormPage.Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.equals(AS)) {
                for (var value : values) {
                    fields.add(new KeptFormPage.Field(name, value));
                }
            }
        });
        return fields;
    }

    /** Whether something waits for this person; what waits for another, or has waited too long, is forgotten. */
    boolean pending(HttpServletRequest request, ActorId signedIn) {
        var kept = kept(request);
        boolean hers = kept.filter(one -> one.actor().equals(signedIn))
                .filter(one -> clock.instant().isBefore(one.until()))
                .isPresent();
        if (kept.isPresent() && !hers) {
            request.getSession().removeAttribute(KEY);
        }
        return hers;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        if (!pending(request, CurrentActor.get().id())) {
            return Pages.redirect("/");
        }
        var kept = kept(request).orElseThrow();
        request.getSession().removeAttribute(KEY);
        return Pages.view("account/kept-form", new KeptFormPage(kept.path(), kept.fields()));
    }

    private static Optional<Kept> kept(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Kept kept ? Optional.of(kept) : Optional.empty();
    }
}
