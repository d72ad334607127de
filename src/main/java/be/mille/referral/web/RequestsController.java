package be.mille.referral.web;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Inbox;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests at whoever was asked: the queue of the service, one of them, the answer. */
@Controller
class RequestsController {
    static final String PATH = "/requests";
    private static final String TEMPLATE = "referral/request";
    private static final String OVER = "referral/over";

    private final RequestQueueDesk queue;
    private final RequestsDesk desk;
    private final Inbox inbox;
    private final ReferralWords words;

    RequestsController(RequestQueueDesk queue, RequestsDesk desk, Inbox inbox, ReferralWords words) {
        this.queue = queue;
        this.desk = desk;
        this.inbox = inbox;
        this.words = words;
    }

    @GetMapping(PATH)
    ModelAndView queue(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        return Pages.view(
                "referral/queue", queue.queue(SendForm.uuid(service), Math.max(0, page), words.texts(locale)));
    }

    @GetMapping(PATH + "/{request}")
    ModelAndView one(@PathVariable UUID request, Locale locale) {
        var id = new ReferralId(request);
        var gone = gone(id, locale);
        if (gone.isPresent()) {
            return gone.get();
        }
        var received = inbox.get(id);
        var form = AnswerForm.empty(received.version());
        return Pages.view(TEMPLATE, desk.page(received, form, FormErrors.none(), List.of(), words.texts(locale)));
    }

    @PostMapping(PATH + "/{request}/answer")
    ModelAndView answer(
            @PathVariable UUID request, @ModelAttribute AnswerForm form, Locale locale, HttpServletRequest http) {
        var id = new ReferralId(request);
        var t = words.texts(locale);
        var gone = lost(id, locale);
        if (gone.isPresent()) {
            return gone.get();
        }
        var received = inbox.get(id);
        if (form.version() == null || form.version() != received.version()) {
            return stale(received, form, locale);
        }
        var errors = form.errors(received.answers(), words.today(), t);
        if (errors.any()) {
            return Pages.invalid(TEMPLATE, desk.page(received, form, errors, List.of(), t));
        }
        try {
            inbox.answer(id, form.answer());
        } catch (StaleException | NotFoundException _) {
            return late(id, form, locale);
        }
        Toasts.add(http, "referral.toast.answered", null);
        return Pages.redirect(
                received.together() && form.answer().state() == ReferralState.DECLINED ? PATH : PATH + "/" + id);
    }

    private ModelAndView late(ReferralId id, AnswerForm form, Locale locale) {
        return lost(id, locale).orElseGet(() -> stale(inbox.get(id), form, locale));
    }

    /** What the reader's service had and has no more, as a page. */
    Optional<ModelAndView> gone(ReferralId id, Locale locale) {
        return desk.gone(id, words.texts(locale)).map(page -> Pages.view(OVER, page));
    }

    /** The same, to somebody who acted on a page that was open since before. */
    Optional<ModelAndView> lost(ReferralId id, Locale locale) {
        return desk.gone(id, words.texts(locale)).map(page -> Pages.stale(OVER, page));
    }

    ModelAndView again(ReferralId id, FormErrors errors, Texts t) {
        var received = inbox.get(id);
        return Pages.invalid(TEMPLATE, desk.page(received, AnswerForm.empty(received.version()), errors, List.of(), t));
    }

    /** Something of what was passed on moved meanwhile: the page shows how it stands. */
    ModelAndView changed(ReferralId id, Texts t) {
        var received = inbox.get(id);
        var now = List.of(t.get("referral.passed.changed"));
        return Pages.stale(
                TEMPLATE, desk.page(received, AnswerForm.empty(received.version()), FormErrors.none(), now, t));
    }

    /** Somebody else answered first: what she said stands beside what was typed here, and nothing is overwritten. */
    private ModelAndView stale(Inbox.Received now, AnswerForm form, Locale locale) {
        var t = words.texts(locale);
        var again = new AnswerForm(
                form.state(), form.declined(), form.couldNot(), form.words(), form.placeOn(), now.version());
        return Pages.stale(TEMPLATE, desk.page(now, again, FormErrors.none(), desk.now(now, t), t));
    }
}
