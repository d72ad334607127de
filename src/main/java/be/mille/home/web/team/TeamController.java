package be.mille.home.web.team;

import be.mille.home.web.FamilyPath;
import be.mille.home.web.Speech;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TeamController {
    private static final String PAGE = "home/team";

    private final TeamService team;
    private final TeamDesk desk;
    private final Speech speech;

    TeamController(TeamService team, TeamDesk desk, Speech speech) {
        this.team = team;
        this.desk = desk;
        this.speech = speech;
    }

    @GetMapping("/families/{family}/team")
    ModelAndView show(@PathVariable String family, Locale locale) {
        return Pages.view(
                PAGE, desk.page(FamilyPath.of(family), speech.in(locale), EndForm.empty(), FormErrors.none()));
    }

    /** Whoever ends her own relation no longer sees the family. */
    @PostMapping("/families/{family}/team/end")
    ModelAndView end(
            @PathVariable String family, @ModelAttribute EndForm form, Locale locale, HttpServletRequest request) {
        var id = FamilyPath.of(family);
        return switch (team.end(id, form)) {
            case DONE -> {
                Toasts.add(request, "home.team.ended", null);
                yield Pages.redirect(team.isMe(form) ? "/families" : "/families/" + id + "/team");
            }
            case REASON_MISSING -> notEnded(id, locale, form, "reason-" + form.colleague(), "home.team.reason.missing");
            case NOBODY_CHOSEN -> notEnded(id, locale, form, "now", "home.team.gone");
        };
    }

    private ModelAndView notEnded(FamilyId id, Locale locale, EndForm form, String field, String key) {
        var words = speech.in(locale);
        var errors = FormErrors.none().add(field, words.get(key));
        return Pages.invalid(PAGE, desk.page(id, words, form, errors));
    }
}
