package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.SafeContacts;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Verdict;
import be.mille.screening.Conversations;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Doors;
import be.mille.screening.Herself;
import be.mille.screening.ScreeningId;
import be.mille.screening.Screenings;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The professional lets her answer herself. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/herself")
class HerselfController {
    private final Doors doors;
    private final Herself herself;
    private final Screenings screenings;
    private final Conversations conversations;
    private final Families families;
    private final HerselfPages pages;
    private final HerMail mail;
    private final PageWords words;

    HerselfController(
            Doors doors,
            Herself herself,
            Screenings screenings,
            Conversations conversations,
            Families families,
            HerselfPages pages,
            HerMail mail,
            PageWords words) {
        this.doors = doors;
        this.herself = herself;
        this.screenings = screenings;
        this.conversations = conversations;
        this.families = families;
        this.pages = pages;
        this.mail = mail;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable FamilyId family, @PathVariable ScreeningId id, Locale locale) {
        return Pages.view("screening/herself", pages.page(families.get(family), conversation(family, id), locale));
    }

    /** From the answer to this request on, this web session is hers. */
    @PostMapping("/screen")
    ModelAndView turn(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String alone,
            HttpServletRequest request,
            Locale locale) {
        var conversation = conversation(family, id);
        var summary = families.get(family);
        var wanted = code.strip();
        if (!wanted.matches("[0-9]{4,6}")) {
            var errors = FormErrors.none();
            errors.add("code", words.texts(locale).get("screening.turn.code.wrong"));
            var typed = new HerselfPage.Turn(language, wanted, alone.equals("yes"));
            return Pages.invalid("screening/herself", pages.page(summary, conversation, locale, typed, errors));
        }
        if (alone.equals("yes") && !conversation.screening().witnessed()) {
            screenings.confirmAlone(family, id);
        }
        var made = doors.turn(family, id, wish(summary, conversation, language, UUID.randomUUID(), null), wanted);
        if (!(herself.knock(made.secret(), made.code()) instanceof Herself.Knock.Opened(var visit))) {
            throw new NotFoundException();
        }
        HerSession.turn(
                request,
                visit,
                new HerSession.Turned(
                        made.secret(), family, id, locale.getLanguage(), SecurityContextHolder.getContext()));
        return Pages.redirect(HereController.PATH);
    }

    /** The address and the code are on this page and on no other. */
    @PostMapping("/address")
    ModelAndView invite(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String send,
            @RequestParam(defaultValue = "") String channel,
            HttpServletRequest request,
            Locale locale) {
        var conversation = conversation(family, id);
        var summary = families.get(family);
        var base = "/families/" + family + "/screenings/" + id;
        var t = words.texts(locale);
        boolean sends = send.equals("yes");
        var way = sends ? mail.way(family, channel) : Optional.<SafeContacts.Way>empty();
        if (sends && way.filter(one -> !(one.now() instanceof Verdict.No)).isEmpty()) {
            var asked = new HerselfPages.Asked(language, channel, true);
            var errors = FormErrors.none().add("channel", refusal(way, t));
            return Pages.invalid("screening/herself", pages.page(summary, conversation, locale, asked, errors));
        }
        var to = way.map(SafeContacts.Way::channel).orElse(null);
        var wish = wish(summary, conversation, language, StartForm.uuid(key), to);
        var made = doors.invite(family, id, wish);
        if (made.isEmpty()) {
            Toasts.add(request, "screening.address.shown-once", null);
            return Pages.redirect(base + "/herself");
        }
        var here = request.getRequestURL().toString();
        var host = here.substring(0, here.length() - request.getRequestURI().length());
        return Pages.view(
                "screening/invited",
                pages.invited(summary, base, host, wish.language(), made.get(), sent(way, t, locale)));
    }

    private static String refusal(Optional<SafeContacts.Way> way, Texts t) {
        return way.map(SafeContacts.Way::now)
                .filter(Verdict.No.class::isInstance)
                .map(one -> t.of("outbox.refusal", ((Verdict.No) one).why()))
                .orElseGet(() -> t.get("screening.address.mail.not"));
    }

    /** When it leaves. */
    private @Nullable String sent(Optional<SafeContacts.Way> way, Texts t, Locale locale) {
        return way.map(one -> one.now() instanceof Verdict.Wait(var until)
                        ? t.get(
                                "screening.address.mail.later",
                                words.dates(locale).moment(until))
                        : t.get("screening.address.mail.now"))
                .orElse(null);
    }

    @PostMapping("/{door}/close")
    ModelAndView close(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable UUID door,
            HttpServletRequest request) {
        doors.close(family, id, door);
        Toasts.add(request, "screening.address.closed", null);
        return Pages.redirect("/families/" + family + "/screenings/" + id + "/herself");
    }

    private Conversation conversation(FamilyId family, ScreeningId id) {
        var conversation = conversations.read(family, id);
        if (!conversation.writes()
                || conversation.pack().isEmpty()
                || conversation.screening().person() != null) {
            throw new NotFoundException();
        }
        return conversation;
    }

    private static Doors.Wish wish(
            FamilySummary family, Conversation conversation, String language, UUID key, @Nullable UUID channel) {
        var known = conversation.pack().orElseThrow().wordings().keySet();
        boolean readable = HerOwnPages.LANGUAGES.contains(language) && known.contains(language);
        return new Doors.Wish(readable ? language : "fr", family.stage(), key, channel);
    }
}
