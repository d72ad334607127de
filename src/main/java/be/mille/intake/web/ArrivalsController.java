package be.mille.intake.web;

import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked;
import be.mille.intake.web.ArrivalPage.AnswerForm;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What arrives from outside: the queue of a house, noting, joining, answering. */
@Controller
class ArrivalsController {
    private static final String ALL = ArrivalDesk.ALL;
    private static final String NEW = ALL + "/new";
    private static final String ONE = ALL + "/{arrival}";
    private static final String FORM = "intake/note";
    private static final String PAGE = "intake/arrival";

    private final ArrivalDesk desk;
    private final Arrivals arrivals;
    private final ArrivalWords words;
    private final Ids ids;

    ArrivalsController(ArrivalDesk desk, Arrivals arrivals, ArrivalWords words, Ids ids) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.words = words;
        this.ids = ids;
    }

    @GetMapping(ALL)
    ModelAndView all(@RequestParam(defaultValue = "0") int page, Locale locale) {
        return Pages.view("intake/queue", desk.queue(Math.max(0, page), words.texts(locale)));
    }

    @GetMapping(NEW)
    ModelAndView show(Locale locale) {
        var t = words.texts(locale);
        return Pages.view(FORM, desk.noting(ArrivalForm.begun(ids.next(), words.dates(t)), FormErrors.none(), t));
    }

    @PostMapping(NEW)
    ModelAndView note(@ModelAttribute ArrivalForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var errors = FormErrors.none();
        var asked = form.read(words.today(), errors, desk.categoryIds(), words.dates(t), t);
        if (asked.isEmpty()) {
            return Pages.invalid(FORM, desk.noting(form, errors, t));
        }
        var id = arrivals.note(form.id(ids.next()), asked.get());
        Toasts.add(http, "intake.toast.noted", null);
        return Pages.redirect(ALL + "/" + id);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable UUID arrival, Locale locale) {
        return Pages.view(
                PAGE, desk.one(new ArrivalId(arrival), AnswerForm.EMPTY, FormErrors.none(), words.texts(locale)));
    }

    @PostMapping(ONE + "/join")
    ModelAndView join(
            @PathVariable UUID arrival,
            @RequestParam(defaultValue = "") String with,
            Locale locale,
            HttpServletRequest http) {
        var id = new ArrivalId(arrival);
        arrivals.get(id);
        var earlier = Typed.uuid(with).map(ArrivalId::new).orElseThrow(NotFoundException::new);
        try {
            arrivals.join(id, earlier);
        } catch (StaleException _) {
            return stale(id, words.texts(locale));
        }
        Toasts.add(http, "intake.toast.joined", ALL + "/" + arrival + "/separate");
        return Pages.redirect(ALL + "/" + earlier);
    }

    @PostMapping(ONE + "/separate")
    ModelAndView separate(@PathVariable UUID arrival, Locale locale, HttpServletRequest http) {
        var id = new ArrivalId(arrival);
        try {
            arrivals.separate(id);
        } catch (StaleException _) {
            return stale(id, words.texts(locale));
        }
        Toasts.add(http, "intake.toast.separated", null);
        return Pages.redirect(ALL + "/" + arrival);
    }

    @PostMapping(ONE + "/answer")
    ModelAndView answer(
            @PathVariable UUID arrival, @ModelAttribute AnswerForm form, Locale locale, HttpServletRequest http) {
        var t = words.texts(locale);
        var id = new ArrivalId(arrival);
        arrivals.get(id);
        var errors = FormErrors.none();
        var answer = Typed.constant(ArrivalAnswer.class, form.answer()).filter(ArrivalAnswer.GIVEN::contains);
        var reason = Typed.text(form.reason());
        if (answer.isEmpty()) {
            errors.add("answer", t.get("intake.problem.answer"));
        } else if (answer.get() == ArrivalAnswer.PASSED_ON && reason == null) {
            errors.add("reason", t.get("intake.problem.to-whom"));
        }
        Typed.atMost(Asked.LONGEST, reason, "reason", errors, t);
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.one(id, form, errors, t));
        }
        try {
            arrivals.answer(id, answer.orElseThrow(), reason, Objects.requireNonNullElse(form.version(), -1));
        } catch (StaleException _) {
            return stale(id, t);
        }
        Toasts.add(http, "intake.toast.answered", ALL + "/" + id + "/undo");
        return Pages.redirect(ALL);
    }

    @PostMapping(ONE + "/undo")
    ModelAndView undo(@PathVariable UUID arrival, Locale locale, HttpServletRequest http) {
        var id = new ArrivalId(arrival);
        try {
            arrivals.undo(id);
        } catch (StaleException _) {
            return stale(id, words.texts(locale));
        }
        Toasts.add(http, "intake.toast.undone", null);
        return Pages.redirect(ALL + "/" + id);
    }

    private ModelAndView stale(ArrivalId id, Texts t) {
        var errors = FormErrors.none();
        errors.add("state", t.get("intake.stale"));
        return Pages.stale(PAGE, desk.one(id, AnswerForm.EMPTY, errors, t));
    }
}
