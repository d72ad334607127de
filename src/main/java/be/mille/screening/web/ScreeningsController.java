package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.Screenings;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screenings of a family, and the start of a new one. */
@Controller
@RequestMapping("/families/{family}/screenings")
class ScreeningsController {
    private final Screenings screenings;
    private final Conversations conversations;
    private final ScreeningPacks packs;
    private final Families families;
    private final OverviewPages pages;
    private final Clock clock;

    ScreeningsController(
            Screenings screenings,
            Conversations conversations,
            ScreeningPacks packs,
            Families families,
            OverviewPages pages,
            Clock clock) {
        this.screenings = screenings;
        this.conversations = conversations;
        this.packs = packs;
        this.families = families;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("screening/list", pages.list(families.get(family), locale));
    }

    @GetMapping("/new")
    ModelAndView begin(@PathVariable FamilyId family, Locale locale) {
        return Pages.view("screening/start", pages.start(families.get(family), locale));
    }

    @PostMapping
    ModelAndView start(@PathVariable FamilyId family, @ModelAttribute StartForm form, Locale locale) {
        var id = screenings.start(family, form.read(packs.current(), locale.getLanguage()));
        if ("herself".equals(form.then())) {
            return Pages.redirect("/families/" + family + "/screenings/" + id + "/herself");
        }
        return Pages.redirect("/families/" + family + "/screenings/" + id + "/"
                + conversations.read(family, id).domains().getFirst().id());
    }

    @PostMapping("/quiet")
    ModelAndView quiet(
            @PathVariable FamilyId family, @RequestParam(defaultValue = "4") int weeks, HttpServletRequest request) {
        screenings.keepQuiet(family, Brussels.today(clock).plusWeeks(Math.clamp(weeks, 0, 52)));
        Toasts.add(request, weeks == 0 ? "screening.quiet.ended" : "screening.quiet.done", null);
        return Pages.redirect("/families/" + family + "/screenings");
    }
}
