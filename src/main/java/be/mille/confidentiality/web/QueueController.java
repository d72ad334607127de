package be.mille.confidentiality.web;

import be.mille.account.StepUp;
import be.mille.confidentiality.OfficerQueue;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of a confidentiality officer. What she decides there is hers: she proves once more who she is, then has a minute. */
@Controller
class QueueController {
    private static final String PATH = "/confidentiality";
    private static final String TEMPLATE = "confidentiality/queue";
    private static final int FEWEST = 3;
    private static final int MOST = 500;

    private final QueueDesk desk;
    private final OfficerQueue queue;
    private final StepUp proof;
    private final MessageSource messages;
    private final Clock clock;

    QueueController(QueueDesk desk, OfficerQueue queue, StepUp proof, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.queue = queue;
        this.proof = proof;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(Locale locale) {
        return Pages.view(TEMPLATE, page(locale, null));
    }

    @PostMapping(PATH + "/openings/{opening}/review")
    ModelAndView review(
            @PathVariable UUID opening,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            HttpServletRequest request) {
        var given = Arrays.stream(OfficerQueue.Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
        var errors = FormErrors.none();
        if (given.isEmpty()) {
            errors.add("verdict", texts(locale).get("confidentiality.queue.verdict.missing"));
        }
        return answered(
                new QueueDesk.Wrong(opening.toString(), words, "", verdict, errors),
                "confidentiality.queue.reviewed",
                said -> queue.review(opening, given.orElseThrow(), said),
                locale,
                request);
    }

    @PostMapping(PATH + "/unusual/{key}/settle")
    ModelAndView settle(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String hers,
            Locale locale,
            HttpServletRequest request) {
        boolean asked = queue.unusual().stream()
                .anyMatch(one -> one.key().equals(key) && one.kind() == OfficerQueue.Kind.UNRECOGNISED);
        var told = hers.strip();
        var errors = FormErrors.none();
        if (asked && (told.length() < FEWEST || told.length() > MOST)) {
            errors.add("hers", texts(locale).get("confidentiality.queue.hers.missing"));
        }
        return answered(
                new QueueDesk.Wrong(key, words, hers, "", errors),
                "confidentiality.queue.settled",
                said -> queue.settle(key, said, asked ? told : null),
                locale,
                request);
    }

    @PostMapping(PATH + "/people/{reader}/lift")
    ModelAndView lift(
            @PathVariable UUID reader,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            HttpServletRequest request) {
        return answered(
                new QueueDesk.Wrong(reader.toString(), words, "", "", FormErrors.none()),
                "confidentiality.queue.lifted",
                said -> queue.lift(new ActorId(reader), said),
                locale,
                request);
    }

    /** Nothing is said about it: that she has seen it is all. */
    @PostMapping(PATH + "/functions/{post}/seen")
    ModelAndView seen(
            @PathVariable UUID post, @RequestParam(defaultValue = "") String until, HttpServletRequest request) {
        if (queue.functions().stream().noneMatch(one -> one.post().value().equals(post))) {
            // another officer was quicker
            return Pages.redirect(PATH);
        }
        if (proof.proven(request, PATH).isEmpty()) {
            return proof.ask(request, PATH);
        }
        queue.see(new ActorId(post), moment(until));
        Toasts.add(request, "confidentiality.queue.functions.seen.done", null);
        return Pages.redirect(PATH);
    }

    private static Instant moment(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException _) {
            throw new NotFoundException();
        }
    }

    private ModelAndView answered(
            QueueDesk.Wrong form, String done, Consumer<String> act, Locale locale, HttpServletRequest request) {
        var said = form.typed().strip();
        if (said.length() < FEWEST || said.length() > MOST) {
            form.errors().add("words", texts(locale).get("confidentiality.queue.words.missing"));
        }
        if (form.errors().any()) {
            return Pages.invalid(TEMPLATE, page(locale, form));
        }
        if (proof.proven(request, PATH).isEmpty()) {
            return proof.ask(request, PATH);
        }
        act.accept(said);
        Toasts.add(request, done, null);
        return Pages.redirect(PATH);
    }

    private QueuePage page(Locale locale, QueueDesk.@Nullable Wrong wrong) {
        var t = texts(locale);
        return desk.page(t, new Dates(t, Brussels.today(clock)), wrong);
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }
}
