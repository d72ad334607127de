package be.mille.account.web;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent after the sign-in had ended: kept in the new web session, shown again once the same person has signed
 * in, and sent by her own button. To anybody else who signs in on this browser it was never there.
 */
@Controller
class LostForm {
    static final String PATH = "/kept-form";
    private static final String KEY = "mille.kept-form";
    private static final int MOST_CHARACTERS = 200_000;

    /** Set by the form's template: whose page it was. */
    private static final String AS = "_as";

    /** What was typed, field by field, where it was going, and who typed it. */
    record Kept(String path, List<KeptFormPage.Field> fields, String actor) implements Serializable {
        private static final long serialVersionUID = 2L;
    }

    static boolean keep(HttpServletRequest request) {
        var fields = fields(request);
        int size = fields.stream().mapToInt(one -> one.value().length()).sum();
        var actor = request.getParameter(AS);
        if (fields.isEmpty() || size > MOST_CHARACTERS || actor == null) {
            return false;
        }
        request.getSession(true).setAttribute(KEY, new Kept(request.getRequestURI(), fields, actor));
        return true;
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

    /** Whether something waits for this person; what waits for another is forgotten. */
    static boolean pending(HttpServletRequest request, ActorId signedIn) {
        var kept = kept(request);
        if (kept == null) {
            return false;
        }
        boolean hers = kept.actor().equals(signedIn.toString());
        if (!hers) {
            request.getSession().removeAttribute(KEY);
        }
        return hers;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        var kept = kept(request);
        if (kept == null || !pending(request, CurrentActor.get().id())) {
            return Pages.redirect("/");
        }
        request.getSession().removeAttribute(KEY);
        return Pages.view("account/kept-form", new KeptFormPage(kept.path(), kept.fields()));
    }

    private static @Nullable Kept kept(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Kept kept ? kept : null;
    }
}
