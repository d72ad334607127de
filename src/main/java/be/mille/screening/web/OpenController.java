package be.mille.screening.web;

import be.mille.screening.Herself;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an address leads. Opening it asks nothing of the database and is the same for any address, so that a mail scanner spends
 * nothing and learns nothing; a wrong code and an address that is no more get the same answer.
 */
@Controller
@RequestMapping(OpenController.PATH + "/{secret}")
class OpenController {
    static final String PATH = "/open";
    private final Herself herself;
    private final HerOwnPages pages;

    OpenController(Herself herself, HerOwnPages pages) {
        this.herself = herself;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String secret,
            @RequestParam(name = "in", required = false) @Nullable String language,
            Locale locale) {
        return Pages.view("screening/herCode", page(secret, language, locale, false));
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String secret,
            @RequestParam(name = "in", required = false) @Nullable String language,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale) {
        return switch (herself.knock(secret, code.replaceAll("\\s", ""))) {
            case Herself.Knock.Opened(var visit) -> {
                HerSession.begin(request, visit);
                yield Pages.redirect(HereController.PATH);
            }
            case Herself.Knock.Shut _ -> Pages.invalid("screening/herCode", page(secret, language, locale, true));
        };
    }

    private HerCode page(String secret, @Nullable String language, Locale locale, boolean wrong) {
        var spoken = language != null && HerOwnPages.LANGUAGES.contains(language) ? language : locale.getLanguage();
        var here = PATH + "/" + secret;
        var shell = pages.shell(spoken, false, here);
        return new HerCode(
                shell,
                here + "?in=" + spoken,
                shell.t().get("herself.code.title"),
                shell.t().get("herself.code.text"),
                wrong);
    }
}
