package be.mille.confidentiality.web;

import be.mille.confidentiality.Questions;
import be.mille.confidentiality.Questions.Published;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people told, read and answered by confidentiality officers. */
@Controller
class QuestionsController {
    private static final String PATH = "/confidentiality/questions";
    private static final String TEMPLATE = "confidentiality/questions";
    private static final int FEWEST = 3;
    private static final int MOST = 2000;
    private static final int ASKED = 300;

    private final Questions questions;
    private final MessageSource messages;
    private final Clock clock;

    QuestionsController(Questions questions, MessageSource messages, Clock clock) {
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        return Pages.view(TEMPLATE, page(null, Map.of(), FormErrors.none(), texts(locale)));
    }

    @PostMapping(PATH + "/{question}/answer")
    ModelAndView answer(
            @PathVariable UUID question,
            @RequestParam(defaultValue = "") String answer,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        var errors = FormErrors.none();
        check("answer", answer.strip(), MOST, errors, t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(question.toString(), Map.of("answer", answer), errors, t));
        }
        questions.answer(question, answer.strip());
        Toasts.add(request, "confidentiality.questions.answered", null);
        return Pages.redirect(PATH);
    }

    /** Fields {@code asked-fr}, {@code answered-fr} and so on: a language is shown where both are written. */
    @PostMapping(PATH + "/{question}/publish")
    ModelAndView publish(
            @PathVariable UUID question,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        var errors = FormErrors.none();
        var texts = new HashMap<String, Published>();
        for (var language : Languages.INTERFACE) {
            var code = language.getLanguage();
            var asked = typed.getOrDefault("asked-" + code, "").strip();
            var answered = typed.getOrDefault("answered-" + code, "").strip();
            if (!asked.isEmpty() || !answered.isEmpty()) {
                check("asked-" + code, asked, ASKED, errors, t);
                check("answered-" + code, answered, MOST, errors, t);
                texts.put(code, new Published(asked, answered));
            }
        }
        if (texts.isEmpty()) {
            errors.add("asked-" + t.language(), t.get("confidentiality.questions.language.missing"));
        }
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(question.toString(), typed, errors, t));
        }
        questions.publish(question, texts);
        Toasts.add(request, "confidentiality.questions.published", null);
        return Pages.redirect(PATH);
    }

    @PostMapping(PATH + "/{question}/withdraw")
    ModelAndView withdraw(@PathVariable UUID question, HttpServletRequest request) {
        questions.publish(question, Map.of());
        Toasts.add(request, "confidentiality.questions.withdrawn", null);
        return Pages.redirect(PATH);
    }

    private static void check(String field, String text, int most, FormErrors errors, Texts t) {
        if (text.length() < FEWEST) {
            errors.add(field, t.get("confidentiality.questions.text.missing"));
        } else if (text.length() > most) {
            errors.add(field, t.get("confidentiality.tell-us.long", most));
        }
    }

    private QuestionsPage page(@Nullable String wrong, Map<String, String> typed, FormErrors errors, Texts t) {
        var dates = new Dates(t, Brussels.today(clock));
        var all = questions.all().stream().map(one -> question(one, dates, t)).toList();
        return new QuestionsPage(
                all.stream().filter(one -> one.answer() == null).toList(),
                all.stream().filter(one -> one.answer() != null).toList(),
                Languages.INTERFACE.stream()
                        .map(one -> new QuestionsPage.Language(
                                one.getLanguage(), t.get("ui.language." + one.getLanguage())))
                        .toList(),
                wrong,
                typed,
                errors);
    }

    private static QuestionsPage.Question question(Questions.Question one, Dates dates, Texts t) {
        var texts = new HashMap<String, String>();
        one.published().forEach((language, text) -> {
            texts.put("asked-" + language, text.asked());
            texts.put("answered-" + language, text.answered());
        });
        var from = one.professional()
                ? "confidentiality.questions.from.professional"
                : "confidentiality.questions.from.outside";
        return new QuestionsPage.Question(
                one.id().toString(),
                one.words(),
                one.language(),
                t.get(from, dates.moment(one.at())),
                one.reach(),
                one.answer(),
                texts,
                !one.published().isEmpty());
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
