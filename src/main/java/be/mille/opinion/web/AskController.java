package be.mille.opinion.web;

import be.mille.kernel.FamilyId;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.Opinions;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An opinion is written, looked over, sent. */
@Controller
class AskController {
    private static final String PATH = "/families/{family}/opinions/new";
    private static final String PAGE = "opinion/ask";
    private static final String PREVIEW = "opinion/preview";

    private final AskDesk desk;
    private final Opinions opinions;
    private final OpinionWords words;
    private final OpinionKeys keys;

    AskController(AskDesk desk, Opinions opinions, OpinionWords words, OpinionKeys keys) {
        this.desk = desk;
        this.opinions = opinions;
        this.words = words;
        this.keys = keys;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable FamilyId family, @RequestParam(required = false) @Nullable String colleague, Locale locale) {
        return Pages.view(PAGE, desk.fresh(family, keys.next().toString(), colleague, words.texts(locale)));
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @PathVariable FamilyId family,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletRequest request) {
        var t = words.texts(locale);
        var form = AskForm.of(typed);
        var errors = form.errors(t);
        if (form.act().equals("change")) {
            return Pages.view(PAGE, desk.typed(family, form, FormErrors.none(), t));
        }
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.typed(family, form, errors, t));
        }
        var command = form.command(family, form.id().orElseGet(keys::next));
        var outcome = form.act().equals("send") ? opinions.send(command, t) : opinions.review(command, t);
        return switch (outcome) {
            case AskOutcome.Ready ready -> Pages.view(PREVIEW, desk.ready(family, form, ready, t));
            case AskOutcome.NotHer _ -> Pages.invalid(PAGE, desk.notHer(family, form, t));
            case AskOutcome.TellsWho(var fields) -> Pages.invalid(PAGE, desk.tellsWho(family, form, fields, t));
            case AskOutcome.Sent _ -> {
                Toasts.add(request, "opinion.sent", null);
                yield Pages.redirect("/families/" + family + "/opinions");
            }
        };
    }
}
