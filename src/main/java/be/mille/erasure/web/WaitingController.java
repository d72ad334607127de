package be.mille.erasure.web;

import be.mille.account.StepUp;
import be.mille.erasure.Erasures;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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

/** The second person: the confidentiality officer erases, or does not; what she decides is hers, so she proves once more who she is. */
@Controller
class WaitingController {
    private static final String PATH = "/confidentiality/erasures";
    private static final String TEMPLATE = "erasure/waiting";
    private static final int FEWEST = 3;
    private static final int MOST = 500;

    private final ErasureDesk desk;
    private final Erasures erasures;
    private final StepUp proof;
    private final MessageSource messages;
    private final Clock clock;

    WaitingController(ErasureDesk desk, Erasures erasures, StepUp proof, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.erasures = erasures;
        this.proof = proof;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        return Pages.view(TEMPLATE, page(null, "", "", FormErrors.none(), locale));
    }

    @PostMapping(PATH + "/{request}/decide")
    ModelAndView decide(
            @PathVariable("request") UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            HttpServletRequest request) {
        var errors = FormErrors.none();
        var said = words.strip();
        if (!answer.equals("YES") && !answer.equals("NO")) {
            errors.add("answer", texts(locale).get("erasure.decide.missing"));
        }
        if (said.length() < FEWEST || said.length() > MOST) {
            errors.add("words", texts(locale).get("confidentiality.queue.words.missing"));
        }
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, page(id.toString(), answer, words, errors, locale));
        }
        if (proof.spend(request).isEmpty()) {
            return proof.ask(request, PATH);
        }
        var state = erasures.decide(id, answer.equals("YES"), said);
        Toasts.add(request, toast(state), null);
        return Pages.redirect(PATH);
    }

    private static String toast(Erasures.State state) {
        return switch (state) {
            case DONE -> "erasure.done";
            case DECLINED -> "erasure.declined";
            case CHANGED -> "erasure.changed";
            case ASKED, TAKEN_BACK -> "erasure.not-over";
        };
    }

    private WaitingPage page(@Nullable String wrong, String answer, String words, FormErrors errors, Locale locale) {
        var t = texts(locale);
        return desk.waiting(wrong, answer, words, errors, t, new Dates(t, Brussels.today(clock)));
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
