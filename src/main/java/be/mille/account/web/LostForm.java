package be.mille.account.web;

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
 * A form that was sent after the sign-in had ended: kept in the new web session, shown again after signing in, and sent
 * by its own button. Nothing is replayed unasked, because somebody else may have signed in.
 */
@Controller
class LostForm {
    static final String PATH = "/kept-form";
    private static final String KEY = "mille.kept-form";
    private static final int MOST_CHARACTERS = 200_000;

    /** What was typed, field by field, and where it was going. */
    record Kept(String path, List<KeptFormPage.Field> fields) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static boolean keep(HttpServletRequest request) {
        var fields = new ArrayList<KeptFormPage.Field>();
        int size = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            for (var value : entry.getValue()) {
                size += value.length();
                if (!entry.getKey().equals("_csrf")) {
                    fields.add(new KeptFormPage.Field(entry.getKey(), value));
                }
            }
        }
        if (fields.isEmpty() || size > MOST_CHARACTERS) {
            return false;
        }
        request.getSession(true).setAttribute(KEY, new Kept(request.getRequestURI(), fields));
        return true;
    }

    static boolean pending(HttpServletRequest request) {
        return kept(request) != null;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request) {
        var kept = kept(request);
        if (kept == null) {
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
