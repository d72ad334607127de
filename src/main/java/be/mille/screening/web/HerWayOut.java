package be.mille.screening.web;

import be.mille.screening.Herself;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one leaves her pages: at once, to something harmless; or, with the code, back to the professional’s own. */
@Controller
@RequestMapping(HereController.PATH)
class HerWayOut {
    private final Herself herself;
    private final HerOwnPages pages;
    private final String harmless;

    HerWayOut(
            Herself herself, HerOwnPages pages, @Value("${mille.herself.exit:https://www.meteo.be/}") String harmless) {
        this.herself = herself;
        this.pages = pages;
        this.harmless = harmless;
    }

    /**
     * Behind an address everything here ends, and the browser shows the weather; what was answered is kept. A turned screen shows an empty
     * page, and nothing of the professional’s.
     */
    @GetMapping("/leave")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        if (HerSession.turned(request).isPresent()) {
            return Pages.view("screening/herCover", pages.shell(language(request), true, HereController.PATH));
        }
        if (HerSession.visit(request).isPresent()) {
            HerSession.end(request);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Pages.redirect(harmless);
    }

    @GetMapping("/back")
    ModelAndView ask(HttpServletRequest request) {
        return HerSession.turned(request).isPresent()
                ? Pages.view("screening/herCode", page(request, false))
                : Pages.redirect(HereController.PATH);
    }

    /** Five wrong codes and this web session is over: whoever holds the screen then finds the sign-in. */
    @PostMapping("/back")
    ModelAndView takeBack(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        var turned = HerSession.turned(request).orElse(null);
        if (turned == null) {
            return Pages.redirect(HereController.PATH);
        }
        var fits = herself.takesBack(turned.secret(), code.strip());
        if (fits.isEmpty()) {
            HerSession.end(request);
            return Pages.redirect("/sign-in");
        }
        if (!fits.get()) {
            return Pages.invalid("screening/herCode", page(request, true));
        }
        HerSession.takeBack(request, turned);
        return Pages.redirect("/families/" + turned.family() + "/screenings/" + turned.screening() + "/herself");
    }

    private HerCode page(HttpServletRequest request, boolean wrong) {
        var second = HerSession.turned(request).map(HerSession.Turned::second).orElse("fr");
        var shell = pages.shell(second, true, HereController.PATH + "/back");
        return new HerCode(
                shell,
                HereController.PATH + "/back",
                shell.t().get("herself.back.title"),
                shell.t().get("herself.back.text"),
                wrong);
    }

    private static String language(HttpServletRequest request) {
        return HerSession.visit(request).map(Herself.Visit::language).orElse("fr");
    }
}
