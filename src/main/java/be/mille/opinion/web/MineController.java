package be.mille.opinion.web;

import be.mille.opinion.Opinions;
import be.mille.opinion.ReceivedOpinions;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opinions one is asked for and opinions one asked: read, answered, declined, taken back. */
@Controller
class MineController {
    private static final String ALL = "/opinions";
    private static final String ONE = "/opinions/{opinion}";
    private static final String PAGE = "opinion/one";

    private final MineDesk desk;
    private final Opinions opinions;
    private final ReceivedOpinions received;
    private final OpinionWords words;
    private final OpinionKeys keys;

    MineController(MineDesk desk, Opinions opinions, ReceivedOpinions received, OpinionWords words, OpinionKeys keys) {
        this.desk = desk;
        this.opinions = opinions;
        this.received = received;
        this.words = words;
        this.keys = keys;
    }

    @GetMapping(ALL)
    ModelAndView all(Locale locale) {
        return Pages.view("opinion/mine", desk.all(words.texts(locale)));
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID opinion, Locale locale) {
        return Pages.view(PAGE, desk.one(opinion, null, "", false, FormErrors.none(), words.texts(locale)));
    }

    /** @param looked whether the asker says that what looks like a trace is none */
    @PostMapping(ONE + "/say")
    ModelAndView say(
            @PathVariable UUID opinion,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "false") boolean looked,
            Locale locale,
            HttpServletRequest request) {
        desk.mustBeThere(opinion);
        var t = words.texts(locale);
        var problem = problem(said, t);
        if (problem.any()) {
            return Pages.invalid(PAGE, desk.one(opinion, key, said, looked, problem, t));
        }
        if (desk.isReceived(opinion)) {
            received.answer(opinion, keys.read(key), said);
        } else {
            var found = opinions.say(opinion, keys.read(key), said, looked);
            if (!found.isEmpty()) {
                boolean doubts = looked || found.stream().anyMatch(one -> !one.mustBeMended());
                var errors = FormErrors.none().add("said-words", OpinionWords.sentence(found, t));
                return Pages.invalid(PAGE, desk.one(opinion, key, said, doubts, errors, t));
            }
        }
        Toasts.add(request, "opinion.said", null);
        return Pages.redirect(ALL + "/" + opinion);
    }

    @PostMapping(ONE + "/decline")
    ModelAndView decline(
            @PathVariable UUID opinion,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            HttpServletRequest request) {
        received.read(opinion);
        var t = words.texts(locale);
        if (problem(why, t).any()) {
            var errors = FormErrors.none().add("why", t.get("opinion.problem.decline"));
            return Pages.invalid(PAGE, desk.one(opinion, key, "", false, errors, t));
        }
        received.decline(opinion, keys.read(key), why);
        Toasts.add(request, "opinion.declined", null);
        return Pages.redirect(ALL);
    }

    @PostMapping(ONE + "/withdraw")
    ModelAndView withdraw(@PathVariable UUID opinion, HttpServletRequest request) {
        opinions.withdraw(opinion);
        Toasts.add(request, "opinion.withdrawn", null);
        return Pages.redirect(ALL + "/" + opinion);
    }

    private static FormErrors problem(String text, Texts t) {
        var errors = FormErrors.none();
        if (text.strip().length() < 2) {
            errors.add("said-words", t.get("opinion.problem.said"));
        } else if (text.length() > AskForm.MOST) {
            errors.add("said-words", t.get("opinion.problem.long", AskForm.MOST));
        }
        return errors;
    }
}
