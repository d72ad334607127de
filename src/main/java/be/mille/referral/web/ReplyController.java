package be.mille.referral.web;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Replies;
import be.mille.referral.Replies.Behind;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a letter leads. Opening its address asks nothing of the database and is the same for any address, so that a mail scanner spends
 * nothing and learns nothing; a wrong code and a letter that is no more get the same answer. Behind the code, which request it is says
 * the web session, never the address.
 */
@Controller
class ReplyController {
    static final String PATH = "/reply";
    private static final String ONE = PATH + "/{secret}";
    private static final String CODE = "referral/replyCode";
    private static final String REQUEST = "referral/reply";
    static final String TEXT = "referral/replyText";

    private final Replies replies;
    private final ReplyDesk desk;

    ReplyController(Replies replies, ReplyDesk desk) {
        this.replies = replies;
        this.desk = desk;
    }

    @GetMapping(ONE)
    ModelAndView ask(@PathVariable String secret, Locale locale) {
        ReplySession.asNobody();
        return Pages.view(CODE, desk.code(secret, false, locale));
    }

    @PostMapping(ONE)
    ModelAndView open(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale) {
        ReplySession.asNobody();
        var typed = code.replaceAll("[\\s.-]", "");
        // what cannot be a code is no try: a scanner that sends empty forms does not use them up
        var visit = typed.matches("[0-9]{" + Replies.CODE + "}")
                ? replies.knock(secret, typed)
                : Optional.<Replies.Visit>empty();
        if (visit.isEmpty()) {
            return Pages.invalid(CODE, desk.code(secret, true, locale));
        }
        ReplySession.begin(request, visit.get());
        return Pages.redirect(ReplyDesk.here(locale));
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String said, HttpServletRequest request, Locale locale) {
        var visit = ReplySession.visit(request);
        if (visit.isEmpty()) {
            ReplySession.asNobody();
            return Pages.view(TEXT, desk.start(locale));
        }
        return switch (replies.read(visit.get())) {
            case Behind.TakenBack _ -> Pages.view(TEXT, desk.takenBack(locale));
            case Behind.Over(var how) -> Pages.view(TEXT, desk.over(how, locale));
            case Behind.Asked asked ->
                Pages.view(
                        REQUEST,
                        desk.page(
                                asked,
                                AnswerForm.empty(asked.request().version()),
                                FormErrors.none(),
                                said == null ? List.of() : desk.thanks(asked, locale),
                                locale));
        };
    }

    @PostMapping(PATH)
    ModelAndView answer(@ModelAttribute AnswerForm form, HttpServletRequest request, Locale locale) {
        var visit = ReplySession.visit(request);
        if (visit.isEmpty()) {
            return Pages.redirect(ReplyDesk.here(locale));
        }
        return switch (replies.read(visit.get())) {
            case Behind.TakenBack _ -> Pages.stale(TEXT, desk.takenBack(locale));
            case Behind.Over(var how) -> Pages.stale(TEXT, desk.late(how, locale));
            case Behind.Asked asked -> answer(visit.get(), asked, form, locale);
        };
    }

    private ModelAndView answer(Replies.Visit visit, Behind.Asked asked, AnswerForm form, Locale locale) {
        if (form.version() == null || form.version() != asked.request().version()) {
            return stale(asked, form, locale);
        }
        var errors = form.errors(asked.answers(), desk.today(), desk.texts(locale));
        if (errors.any()) {
            return Pages.invalid(REQUEST, desk.page(asked, form, errors, List.of(), locale));
        }
        try {
            replies.answer(visit, form.answer());
        } catch (StaleException _) {
            return switch (replies.read(visit)) {
                case Behind.TakenBack _ -> Pages.stale(TEXT, desk.takenBack(locale));
                case Behind.Over(var how) -> Pages.stale(TEXT, desk.late(how, locale));
                case Behind.Asked now -> stale(now, form, locale);
            };
        }
        return Pages.redirect(ReplyDesk.here(locale) + "&said");
    }

    /** Another answer came first: it stands beside what was typed here, and nothing is overwritten. */
    private ModelAndView stale(Behind.Asked now, AnswerForm form, Locale locale) {
        var again = new AnswerForm(
                form.state(),
                form.declined(),
                form.couldNot(),
                form.words(),
                form.placeOn(),
                now.request().version());
        return Pages.stale(REQUEST, desk.page(now, again, FormErrors.none(), desk.now(now, locale), locale));
    }

    /** The letter has ended while it was open: no word about what was here. */
    @ExceptionHandler(NotFoundException.class)
    ModelAndView nothingHere(Locale locale) {
        var view = Pages.view(TEXT, desk.ended(locale));
        view.setStatus(org.springframework.http.HttpStatus.NOT_FOUND);
        return view;
    }
}
