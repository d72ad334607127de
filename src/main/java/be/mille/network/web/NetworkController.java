package be.mille.network.web;

import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.network.NetworkQuestions;
import be.mille.network.QuestionId;
import be.mille.network.SayOutcome;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions to a basin: the list, one of them, asking, answering, closing. */
@Controller
class NetworkController {
    private static final String ALL = "/network";
    private static final String NEW = ALL + "/new";
    private static final String ONE = ALL + "/{question}";
    private static final String ASK = "network/ask";
    private static final String THREAD = "network/thread";

    private final NetworkDesk desk;
    private final NetworkQuestions questions;
    private final NetworkWords words;
    private final Ids ids;

    NetworkController(NetworkDesk desk, NetworkQuestions questions, NetworkWords words, Ids ids) {
        this.desk = desk;
        this.questions = questions;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(ALL)
    ModelAndView all(Locale locale) {
        return Pages.view("network/network", desk.opened(words.texts(locale)));
    }

    @GetMapping(NEW)
    ModelAndView show(@RequestParam(required = false) @Nullable String kind, Locale locale) {
        return Pages.view(ASK, desk.asking(desk.begun(kind), false, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(NEW)
    ModelAndView ask(@ModelAttribute NetworkForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = form.errors(true, t);
        form.chosen()
                .filter(one -> !desk.kinds().contains(one))
                .ifPresent(_ -> errors.add("kind", t.get("network.problem.helpdesk")));
        if (errors.any()) {
            return Pages.invalid(ASK, desk.asking(form, false, errors, t));
        }
        return switch (questions.ask(desk.command(form, t))) {
            case SayOutcome.Sent(var id) -> {
                Toasts.add(http, "network.toast.asked", null);
                yield Pages.redirect(ALL + "/" + id);
            }
            case SayOutcome.TellsWho(var found) -> {
                errors.add("words", NetworkWords.found(found, t));
                yield Pages.invalid(ASK, desk.asking(form, true, errors, t));
            }
        };
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID question, Locale locale) {
        return Pages.view(THREAD, desk.opened(new QuestionId(question), words.texts(locale)));
    }

    @PostMapping(ONE + "/answers")
    ModelAndView say(
            @PathVariable UUID question, @ModelAttribute NetworkForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new QuestionId(question);
        var errors = form.errors(false, t);
        if (errors.any()) {
            return Pages.invalid(THREAD, desk.one(id, form, false, errors, t));
        }
        try {
            return switch (questions.say(id, form.id(ids.next()), form.text(), t.language(), form.reread())) {
                case SayOutcome.Sent _ -> {
                    Toasts.add(http, "network.toast.said", null);
                    yield Pages.redirect(ALL + "/" + id);
                }
                case SayOutcome.TellsWho(var found) -> {
                    errors.add("words", NetworkWords.found(found, t));
                    yield Pages.invalid(THREAD, desk.one(id, form, true, errors, t));
                }
            };
        } catch (StaleException _) {
            return stale(id, form, t);
        }
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new QuestionId(question);
        try {
            questions.close(id, "yes".equals(found), version);
        } catch (StaleException _) {
            return stale(id, desk.begun(null), t);
        }
        Toasts.add(http, "network.toast.closed", null);
        return Pages.redirect(ALL + "/" + id);
    }

    private ModelAndView stale(QuestionId id, NetworkForm form, Texts t) {
        var errors = FormErrors.none();
        errors.add("state", t.get("network.stale"));
        return Pages.stale(THREAD, desk.one(id, form, false, errors, t));
    }
}
