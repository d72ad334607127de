package be.mille.coordination.web;

import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Places;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody says for herself how much she can take on. */
@Controller
class PlacesController {
    private static final String PATH = "/me/coordinating";
    private static final String TEMPLATE = "coordination/places";

    private final Places places;
    private final CoordinationWords words;

    PlacesController(Places places, CoordinationWords words) {
        this.places = places;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView mine(Locale locale) {
        var own = places.mine();
        return Pages.view(
                TEMPLATE, page(own, own.most() == null ? "" : String.valueOf(own.most()), FormErrors.none(), locale));
    }

    /** An empty field takes back what was said. */
    @PostMapping(PATH)
    ModelAndView keep(@RequestParam(defaultValue = "") String most, Locale locale, HttpServletRequest request) {
        var typed = most.strip();
        boolean number = typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= Places.MOST;
        if (!typed.isEmpty() && !number) {
            var errors =
                    FormErrors.none().add("most", words.texts(locale).get("coordination.places.error", Places.MOST));
            return Pages.invalid(TEMPLATE, page(places.mine(), most, errors, locale));
        }
        places.keep(typed.isEmpty() ? null : Integer.valueOf(typed));
        Toasts.add(request, "coordination.places.saved", null);
        return Pages.redirect("/me");
    }

    private PlacesPage page(Places.Own own, String most, FormErrors errors, Locale locale) {
        return new PlacesPage(words.texts(locale).get("coordination.places.now", own.now()), most, errors);
    }
}
