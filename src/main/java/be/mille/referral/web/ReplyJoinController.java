package be.mille.referral.web;

import be.mille.kernel.NotFoundException;
import be.mille.referral.Replies;
import be.mille.referral.Replies.Behind.Asked;
import be.mille.referral.Replies.Joins;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Behind a letter: whoever answered without an account asks for one. */
@Controller
class ReplyJoinController {
    static final String PATH = ReplyController.PATH + "/join";
    private static final String PAGE = "referral/join";

    private final Replies replies;
    private final ReplyDesk desk;

    ReplyJoinController(Replies replies, ReplyDesk desk) {
        this.replies = replies;
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, Locale locale) {
        var visit = ReplySession.visit(request);
        if (visit.isEmpty() || !(replies.read(visit.get()) instanceof Asked asked) || asked.joins() != Joins.POSSIBLE) {
            return Pages.redirect(ReplyDesk.here(locale));
        }
        return Pages.view(PAGE, desk.joining(JoinForm.begun(asked.to()), FormErrors.none(), locale));
    }

    @PostMapping(PATH)
    ModelAndView join(@ModelAttribute JoinForm form, HttpServletRequest request, Locale locale) {
        var visit = ReplySession.visit(request);
        if (visit.isEmpty()) {
            return Pages.redirect(ReplyDesk.here(locale));
        }
        var errors = form.errors(desk.texts(locale));
        if (errors.any()) {
            return Pages.invalid(PAGE, desk.joining(form, errors, locale));
        }
        replies.join(visit.get(), form.joiner());
        return Pages.redirect(ReplyDesk.here(locale));
    }

    /** The letter has ended while it was open. */
    @ExceptionHandler(NotFoundException.class)
    ModelAndView nothingHere(Locale locale) {
        var view = Pages.view(ReplyController.TEXT, desk.ended(locale));
        view.setStatus(HttpStatus.NOT_FOUND);
        return view;
    }
}
