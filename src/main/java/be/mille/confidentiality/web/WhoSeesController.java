package be.mille.confidentiality.web;

import be.mille.access.CurrentActor;
import be.mille.confidentiality.Questions;
import be.mille.kernel.Ids;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Open to everybody: who can see what, and telling what is unclear or worries. */
@Controller
class WhoSeesController {
    private static final String TELL = "/tell-us";
    private static final String FORM = "confidentiality/tell-us";
    private static final int FEWEST = 10;
    private static final int MOST = 1000;
    private static final int REACH = 200;

    private final WhoSeesDesk desk;
    private final Questions questions;
    private final Senders senders;
    private final Ids ids;
    private final MessageSource messages;

    WhoSeesController(WhoSeesDesk desk, Questions questions, Senders senders, Ids ids, MessageSource messages) {
        this.desk = desk;
        this.questions = questions;
        this.senders = senders;
        this.ids = ids;
        this.messages = messages;
    }

    @GetMapping("/who-can-see")
    ModelAndView whoSees(Locale locale) {
        return Pages.view("confidentiality/who-sees", desk.page(texts(locale)));
    }

    @GetMapping(TELL)
    ModelAndView form(@RequestParam(required = false) @Nullable String thanks) {
        return Pages.view(FORM, page("", "", FormErrors.none(), thanks != null, null));
    }

    /** @param website a field that no person sees: whoever fills it is a machine, and is thanked */
    @PostMapping(TELL)
    ModelAndView tell(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String website,
            Locale locale,
            HttpServletRequest request) {
        var t = texts(locale);
        var errors = errors(words.strip(), reach.strip(), t);
        if (errors.any()) {
            return Pages.invalid(FORM, page(words, reach, errors, false, null));
        }
        var told = new Questions.Told(
                id(key),
                words.strip(),
                reach.isBlank() ? null : reach.strip(),
                t.language(),
                CurrentActor.find().isPresent());
        boolean kept = !website.isEmpty() || senders.mayTell(request) && questions.tell(told);
        return kept
                ? Pages.redirect(TELL + "?thanks")
                : Pages.invalid(
                        FORM, page(words, reach, FormErrors.none(), false, t.get("confidentiality.tell-us.limited")));
    }

    private static FormErrors errors(String words, String reach, Texts t) {
        var errors = FormErrors.none();
        if (words.length() < FEWEST) {
            errors.add("words", t.get("confidentiality.tell-us.words.missing", FEWEST));
        } else if (words.length() > MOST) {
            errors.add("words", t.get("confidentiality.tell-us.long", MOST));
        }
        if (reach.length() > REACH) {
            errors.add("reach", t.get("confidentiality.tell-us.long", REACH));
        }
        return errors;
    }

    private TellUsPage page(String words, String reach, FormErrors errors, boolean thanks, @Nullable String limited) {
        return new TellUsPage(ids.next().toString(), words, reach, errors, thanks, limited);
    }

    private UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return ids.next();
        }
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
