package be.mille.ui.web;

import be.mille.ui.Languages;
import be.mille.ui.LocalPath;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** The language switch: a choice that stays, and back to where one was. */
@Controller
class LanguageController {
    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    ModelAndView choose(
            @RequestParam String language,
            @RequestParam(name = "return", defaultValue = "/") String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Languages.supportedOrFrench(Locale.of(language)));
        return Pages.redirect(LocalPath.orHome(path));
    }
}
