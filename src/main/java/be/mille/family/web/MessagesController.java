package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.FamilyAction;
import be.mille.family.Merges;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.HerMessages;
import be.mille.ui.Pages;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What this program sent to her, and what it did not send and somebody does instead. */
@Controller
class MessagesController {
    private final Access access;
    private final Merges merges;
    private final Persons persons;
    private final HerMessages messages;
    private final Professionals professionals;
    private final PersonTexts texts;

    MessagesController(
            Access access,
            Merges merges,
            Persons persons,
            HerMessages messages,
            Professionals professionals,
            PersonTexts texts) {
        this.access = access;
        this.merges = merges;
        this.persons = persons;
        this.messages = messages;
        this.professionals = professionals;
        this.texts = texts;
    }

    @GetMapping("/families/{family}/person/messages")
    @Transactional
    ModelAndView read(@PathVariable FamilyId family, HttpServletRequest request) {
        access.require(FamilyAction.SEE_MESSAGES, family, Compartment.C0L);
        var notes = messages.of(merges.along(family));
        boolean writes = access.offers(FamilyAction.SETTLE_MESSAGE, family, Compartment.C0L);
        var people = professionals.byIds(
                notes.stream().map(HerMessages.Note::askedBy).distinct().toList());
        var words = texts.of(request);
        var path = PersonPages.path(family);
        return Pages.view(
                "family/messages",
                new MessagesPage(
                        path,
                        persons.card(family).person().called(),
                        notes.stream()
                                .map(one -> line(one, words, people, writes && one.open() ? path : null))
                                .toList()));
    }

    @PostMapping("/families/{family}/person/messages/{message}/settled")
    @Transactional
    ModelAndView settled(@PathVariable FamilyId family, @PathVariable UUID message, HttpServletRequest request) {
        access.require(FamilyAction.SETTLE_MESSAGE, family, Compartment.C0L);
        messages.settle(merges.along(family), message);
        Toasts.add(request, "family.messages.settled", null);
        return Pages.redirect(PersonPages.path(family) + "/messages");
    }

    private static MessagesPage.Line line(
            HerMessages.Note one, PersonWords words, Map<ActorId, Professional> people, @Nullable String path) {
        var who = people.get(one.askedBy());
        var why = one.why();
        return new MessagesPage.Line(
                words.t().of("family.messages.state", one.state()),
                tone(one),
                words.t().of("family.messages.medium", one.medium()),
                words.dates().moment(Objects.requireNonNullElse(one.at(), one.writtenAt())),
                who == null ? "" : who.name(),
                why == null ? null : ChannelLines.refusal(words.t(), why),
                path == null ? null : path + "/messages/" + one.id() + "/settled");
    }

    private static String tone(HerMessages.Note one) {
        return switch (one.state()) {
            case SENT -> "fil";
            case PENDING -> "wait";
            case REFUSED, FAILED, EXPIRED -> one.open() ? "late" : "";
        };
    }
}
