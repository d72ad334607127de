package be.mille.ui;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** From a page record to its template: {@code src/main/jte/<template>.jte} with {@code @param frame} and {@code @param page}. */
public final class Pages {
    private Pages() {}

    public static ModelAndView view(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page));
    }

    /** The same page with what is wrong in the form; status 422, so that a program can tell it from success. */
    public static ModelAndView invalid(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else saved first: the page shows both sides; status 409. */
    public static ModelAndView stale(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page), HttpStatus.CONFLICT);
    }

    public static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
