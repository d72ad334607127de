package be.mille.screening.web;

import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.screening.AnswerKind;
import be.mille.screening.Conversations;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Doors;
import be.mille.screening.Given;
import be.mille.screening.HelpWish;
import be.mille.screening.Saved;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningRules;
import be.mille.screening.ScreeningState;
import be.mille.screening.Screenings;
import be.mille.screening.web.DomainPages.Attempt;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One domain per page: shows it, saves it, goes on. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/{domain}")
class DomainController {
    private final Screenings screenings;
    private final Conversations conversations;
    private final Doors doors;
    private final Families families;
    private final DomainPages pages;
    private final PageWords words;

    DomainController(
            Screenings screenings,
            Conversations conversations,
            Doors doors,
            Families families,
            DomainPages pages,
            PageWords words) {
        this.screenings = screenings;
        this.conversations = conversations;
        this.doors = doors;
        this.families = families;
        this.pages = pages;
        this.words = words;
    }

    /** In one transaction, so that the log is appended once. */
    @GetMapping
    @Transactional
    ModelAndView show(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        var conversation = conversations.read(family, id);
        if (conversation.pack().isEmpty()) {
            return Pages.redirect("/families/" + family + "/screenings/" + id + "/result");
        }
        var place = place(conversation, domain);
        return Pages.view(
                "screening/domain",
                pages.page(families.get(family), conversation, place, locale, lang, Attempt.none()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable String domain,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Locale locale) {
        var conversation = conversations.read(family, id);
        var summary = families.get(family);
        var place = place(conversation, domain);
        var form = new AnswerForm(place, fields, conversation.answers(), words.texts(locale)).read(true);
        if (form.errors().any()) {
            return Pages.invalid(
                    "screening/domain",
                    pages.page(
                            summary,
                            conversation,
                            place,
                            locale,
                            lang,
                            new Attempt(form, form.errors(), List.of(), false)));
        }
        var given = new ArrayList<>(form.given());
        if ("all".equals(fields.getFirst("keep"))) {
            keepTheRest(family, conversation, place, given);
        }
        return switch (screenings.save(family, id, domain, given)) {
            case Saved.Conflict(var theirs) ->
                Pages.stale(
                        "screening/domain",
                        pages.page(
                                summary,
                                conversations.read(family, id),
                                place,
                                locale,
                                lang,
                                new Attempt(form, form.errors(), theirs, true)));
            case Saved.Stored _ -> {
                if (conversation.byHerself().toTalkOver().contains(domain)) {
                    doors.talkedOver(family, id, domain);
                }
                yield switch (fields.getFirst("then")) {
                    case "pause" -> {
                        screenings.pause(family, id);
                        Toasts.add(request, "screening.paused", null);
                        yield Pages.redirect("/families/" + family + "/screenings");
                    }
                    case "finish" -> {
                        screenings.finish(family, id);
                        yield Pages.redirect("/families/" + family + "/screenings/" + id + "/result");
                    }
                    case null, default -> {
                        var after = conversations.read(family, id);
                        yield Pages.redirect(next(after, summary, place, form, lang == null ? "" : "?lang=" + lang));
                    }
                };
            }
        };
    }

    /** Every answer already known that was not answered again. */
    private void keepTheRest(FamilyId family, Conversation conversation, Domain domain, List<Given> given) {
        var screening = conversation.screening();
        for (var item : conversations.known(family, screening.id(), domain.id()).keySet()) {
            boolean answered = conversation.answers().containsKey(item)
                    || given.stream().anyMatch(one -> one.item().equals(item));
            if (!answered && !item.endsWith(HelpWish.ITEM)) {
                given.add(new Given(
                        item, AnswerKind.KEPT, List.of(), null, null, 0, UUID.randomUUID(), UUID.randomUUID()));
            }
        }
    }

    /** What cannot wait comes first, then what was revealed, then the wish for help, then "who may know?", then the next domain. */
    private String next(Conversation after, FamilySummary family, Domain domain, AnswerForm form, String lang) {
        var base =
                "/families/" + family.id() + "/screenings/" + after.screening().id() + "/";
        var pack = after.pack().orElseThrow();
        var rules = new ScreeningRules(pack);
        var codes = DomainPages.codes(after, domain);
        var outcome = rules.evaluate(codes);
        for (var sign : outcome.sameDay()) {
            if (!form.shown().contains(DomainPages.URGENT + sign.trigger().id())) {
                return base + domain.id() + lang + "#same-day-" + sign.trigger().id();
            }
        }
        for (var item : domain.items()) {
            if (StageRules.asksItem(pack, family.stage(), item.id())
                    && rules.enabled(item, codes)
                    && !form.shown().contains(item.id())
                    && !after.answers().containsKey(item.id())) {
                return base + domain.id() + lang + "#" + AnswerForm.id(item.id());
            }
        }
        boolean comesOut = outcome.comesOut(domain.id());
        if (comesOut
                && !form.shown().contains(domain.id() + HelpWish.ITEM)
                && !DomainPages.helpAnswered(after, domain)) {
            return base + domain.id() + lang + "#" + AnswerForm.id(domain.id() + HelpWish.ITEM);
        }
        if (comesOut && domain.restricted() && !after.screening().ofSecondParent() && !after.disclosed(domain)) {
            return base + domain.id() + "/readers";
        }
        return base + onwards(after, family, domain, lang);
    }

    /** A gated domain is passed over, without a word, when somebody else is in the room. */
    String onwards(Conversation conversation, FamilySummary family, Domain domain, String lang) {
        if (conversation.screening().state() == ScreeningState.DONE) {
            return "result";
        }
        var next = Rail.after(conversation, family.stage(), domain);
        while (next.isPresent()
                && next.get().gate() != null
                && conversation.screening().witnessed()) {
            screenings.postpone(
                    family.id(), conversation.screening().id(), next.get().id());
            next = Rail.after(conversation, family.stage(), next.get());
        }
        if (next.isEmpty()) {
            screenings.finish(family.id(), conversation.screening().id());
            return conversation.screening().ofSecondParent() ? whoMayKnow(conversation) : "result";
        }
        return next.get().id() + lang;
    }

    /** The second parent is asked once, at the end, for the conversation as a whole. */
    private static String whoMayKnow(Conversation conversation) {
        var rules = new ScreeningRules(conversation.pack().orElseThrow());
        return conversation.domains().stream()
                .filter(one ->
                        rules.evaluate(DomainPages.codes(conversation, one)).comesOut(one.id()))
                .filter(one -> !conversation.disclosed(one))
                .findFirst()
                .map(one -> one.id() + "/readers")
                .orElse("result");
    }

    static Domain place(Conversation conversation, String domain) {
        return conversation.domains().stream()
                .filter(one -> one.id().equals(domain))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
