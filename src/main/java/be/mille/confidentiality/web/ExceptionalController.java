package be.mille.confidentiality.web;

import be.mille.access.CurrentActor;
import be.mille.account.Reauthentication;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Exceptional access: a page of its own, which no answer "nothing here" leads to. */
@Controller
class ExceptionalController {
    private static final String PATH = "/exceptional";
    private static final String TEMPLATE = "confidentiality/exceptional";

    /** What she typed before she went to prove who she is, and who she was. */
    private static final String TYPED = "mille.exceptional";

    private final ExceptionalDesk desk;
    private final ExceptionalOpenings openings;
    private final Reauthentication proof;
    private final Ids ids;
    private final MessageSource messages;

    ExceptionalController(
            ExceptionalDesk desk,
            ExceptionalOpenings openings,
            Reauthentication proof,
            Ids ids,
            MessageSource messages) {
        this.desk = desk;
        this.openings = openings;
        this.proof = proof;
        this.ids = ids;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView ask(Locale locale, HttpServletRequest request) {
        var t = texts(locale);
        var kept = request.getSession().getAttribute(TYPED) instanceof ExceptionalDesk.Typed one
                        && one.actor().equals(CurrentActor.get().id())
                ? one.form()
                : null;
        request.getSession().removeAttribute(TYPED);
        var answer = kept == null ? null : t.get("confidentiality.exceptional.proven");
        var form = kept == null ? ExceptionalForm.empty(ids.next()) : kept;
        return Pages.view(TEMPLATE, page(form, FormErrors.none(), answer, t, request));
    }

    @PostMapping(PATH)
    ModelAndView open(
            ExceptionalForm form,
            @RequestParam(defaultValue = "") String again,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        desk.mayAsk();
        var errors = form.errors(t);
        boolean elsewhere = proof.atProvider(request);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(form, errors, null, t, request));
        }
        if (!proof.proven(request, again)) {
            if (elsewhere) {
                request.getSession()
                        .setAttribute(
                                TYPED,
                                new ExceptionalDesk.Typed(CurrentActor.get().id(), form));
                return Pages.redirect(proof.address(request, PATH));
            }
            errors.add("again", t.get("confidentiality.exceptional.again.wrong"));
            return Pages.invalid(TEMPLATE, page(form, errors, null, t, request));
        }
        var answer = switch (openings.open(form.request())) {
            case Outcome.Opened opened -> {
                Toasts.add(request, "confidentiality.exceptional.opened", null);
                yield "/families/" + opened.family();
            }
            case Outcome.Absent _ -> t.get("confidentiality.exceptional.absent");
            case Outcome.Limited _ -> t.get("confidentiality.exceptional.limited");
            case Outcome.Another _ -> t.get("confidentiality.exceptional.another");
            case Outcome.Suspended _ -> t.get("confidentiality.exceptional.suspended");
        };
        return answer.startsWith("/")
                ? Pages.redirect(answer)
                : Pages.invalid(TEMPLATE, page(form.again(ids.next()), FormErrors.none(), answer, t, request));
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

    private ExceptionalPage page(
            ExceptionalForm form, FormErrors errors, @Nullable String answer, Texts t, HttpServletRequest request) {
        return desk.page(form, errors, answer, !proof.atProvider(request), t);
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
