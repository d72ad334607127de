package be.mille.confidentiality.web;

import be.mille.account.StepUp;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Exceptional access: a page of its own, which no answer "nothing here" leads to. */
@Controller
class ExceptionalController {
    private static final String PATH = "/exceptional";
    private static final String TEMPLATE = "confidentiality/exceptional";

    private final ExceptionalDesk desk;
    private final ExceptionalOpenings openings;
    private final StepUp proof;
    private final Ids ids;
    private final MessageSource messages;

    ExceptionalController(
            ExceptionalDesk desk, ExceptionalOpenings openings, StepUp proof, Ids ids, MessageSource messages) {
        this.desk = desk;
        this.openings = openings;
        this.proof = proof;
        this.ids = ids;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView ask(Locale locale) {
        return Pages.view(
                TEMPLATE, desk.page(ExceptionalForm.empty(ids.next()), FormErrors.none(), null, texts(locale)));
    }

    @PostMapping(PATH)
    ModelAndView open(ExceptionalForm form, Locale locale, HttpServletRequest request) {
        var t = texts(locale);
        desk.mayAsk();
        var errors = form.errors(t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(form, errors, null, t));
        }
        if (proof.spend(request).isEmpty()) {
            return proof.ask(request, PATH);
        }
        var answer = switch (openings.open(form.request())) {
            case Outcome.Opened opened -> {
                Toasts.add(request, "confidentiality.exceptional.opened", null);
                yield "/families/" + opened.family();
            }
            case Outcome.Ours ours -> {
                Toasts.add(request, "confidentiality.exceptional.ours", null);
                yield "/families/" + ours.family();
            }
            case Outcome.Absent _ -> t.get("confidentiality.exceptional.absent");
            case Outcome.Limited _ -> t.get("confidentiality.exceptional.limited");
            case Outcome.Another _ -> t.get("confidentiality.exceptional.another");
            case Outcome.Suspended _ -> t.get("confidentiality.exceptional.suspended");
        };
        return answer.startsWith("/")
                ? Pages.redirect(answer)
                : Pages.invalid(TEMPLATE, desk.page(form.again(ids.next()), FormErrors.none(), answer, t));
    }

    @PostMapping(PATH + "/{opening}/end")
    ModelAndView end(@PathVariable UUID opening, HttpServletRequest request) {
        openings.end(opening);
        Toasts.add(request, "confidentiality.exceptional.ended", null);
        return Pages.redirect("/");
    }

    @PostMapping(PATH + "/notices/{notice}/seen")
    ModelAndView seen(@PathVariable UUID notice) {
        openings.seen(notice);
        return Pages.redirect("/");
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
