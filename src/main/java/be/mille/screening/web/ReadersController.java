package be.mille.screening.web;

import be.mille.access.Clearances;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.screening.Conversations;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.Screenings;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Names the next reader, so that secrecy never means that nobody takes over. */
@Controller
@RequestMapping("/families/{family}/screenings/{id}/{domain}/readers")
class ReadersController {
    private static final int LATEST_DAYS = 60;
    private final Screenings screenings;
    private final NamingDesk naming;
    private final Ids ids;
    private final Conversations conversations;
    private final Families families;
    private final Relations relations;
    private final Clearances clearances;
    private final Professionals professionals;
    private final DomainController domains;
    private final SecondParents seconds;
    private final PageWords words;
    private final Clock clock;

    ReadersController(
            Screenings screenings,
            NamingDesk naming,
            Ids ids,
            Conversations conversations,
            Families families,
            Relations relations,
            Clearances clearances,
            Professionals professionals,
            DomainController domains,
            SecondParents seconds,
            PageWords words,
            Clock clock) {
        this.screenings = screenings;
        this.naming = naming;
        this.ids = ids;
        this.conversations = conversations;
        this.families = families;
        this.relations = relations;
        this.clearances = clearances;
        this.professionals = professionals;
        this.domains = domains;
        this.seconds = seconds;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable FamilyId family, @PathVariable ScreeningId id, @PathVariable String domain, Locale locale) {
        var conversation = conversations.read(family, id);
        var until = words.dates(locale).numeric(Brussels.today(clock).plusDays(7));
        return Pages.view(
                "screening/readers",
                page(
                        family,
                        conversation,
                        place(conversation, domain),
                        locale,
                        NamingForm.begun(ids.next().toString(), until),
                        FormErrors.none()));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable FamilyId family,
            @PathVariable ScreeningId id,
            @PathVariable String domain,
            @ModelAttribute NamingForm form,
            Locale locale) {
        var conversation = conversations.read(family, id);
        var place = place(conversation, domain);
        var errors = FormErrors.none();
        var today = Brussels.today(clock);
        var day = DateInput.parse(form.until())
                .filter(one -> one.isAfter(today) && !one.isAfter(today.plusDays(LATEST_DAYS)));
        var t = words.texts(locale);
        var second = second(conversation, t);
        var reader = form.colleague();
        if (form.onlyMe()) {
            if (day.isEmpty()) {
                errors.add("until", t.get("screening.readers.until.wrong", LATEST_DAYS));
            }
        } else if (reader == null) {
            errors.add("who", t.get("screening.readers.choose"));
        } else if (!around(conversation, place).contains(reader)) {
            errors.add("who", t.get("screening.readers.not-here"));
        } else {
            naming.check(family, place.compartment(), form, second, errors, t);
        }
        if (errors.any()) {
            return Pages.invalid("screening/readers", page(family, conversation, place, locale, form, errors));
        }
        if (reader == null) {
            screenings.takeOver(family, id, domain, day.orElseThrow());
        } else {
            var record = conversation.screening().family();
            naming.name(record, id, domain, place.compartment(), reader, form, second);
        }
        return Pages.redirect("/families/" + family + "/screenings/" + id + "/"
                + domains.onwards(conversation, families.get(family), place, ""));
    }

    /** Only for those who know themselves. */
    private static Domain place(Conversation conversation, String domain) {
        var place = DomainController.place(conversation, domain);
        if (!place.restricted() || !conversation.open().contains(place.compartment())) {
            throw new NotFoundException();
        }
        return place;
    }

    /** Whom those see who read the subject: there for a few hours, or for another one alone, nobody is put forward to them. */
    private Set<ActorId> around(Conversation conversation, Domain domain) {
        var now = clock.instant();
        return relations.of(conversation.screening().family()).stream()
                .filter(one -> one.accompaniesIn(domain.compartment(), now))
                .map(Relations.Relation::actor)
                .collect(Collectors.toSet());
    }

    private ReadersPage page(
            FamilyId asked,
            Conversation conversation,
            Domain domain,
            Locale locale,
            NamingForm form,
            FormErrors errors) {
        var family = conversation.screening().family();
        boolean whole = conversation.screening().ofSecondParent();
        var t = words.texts(locale);
        var second = second(conversation, t);
        var now = clock.instant();
        var me = CurrentActor.get().id();
        boolean names = clearances.mayName(
                family, domain.compartment(), conversation.screening().startedBy());
        var knowing = clearances.mayKnow(
                family, domain.compartment(), conversation.screening().startedBy());
        var around = around(conversation, domain);
        var team = relations.of(family).stream()
                .filter(one -> one.endsAt() == null || one.endsAt().isAfter(now))
                .toList();
        var found =
                professionals.byIds(team.stream().map(Relations.Relation::actor).toList());
        var choices = new ArrayList<Choice>();
        var readers = new ArrayList<ReadersPage.Reader>();
        for (var one : team.stream().map(Relations.Relation::actor).distinct().toList()) {
            var person = found.get(one);
            boolean knows = knowing.contains(one);
            if (person == null || one.equals(me)) {
                continue;
            }
            if (knows) {
                readers.add(new ReadersPage.Reader(person.name(), t.of("ui.function", person.function())));
            }
            if (names && around.contains(one)) {
                choices.add(new Choice(one.toString(), person.name(), role(person, t), false));
            }
        }
        return new ReadersPage(
                asked.toString(),
                second == null ? families.get(asked).called() : second,
                whole,
                "/families/" + asked + "/screenings/" + conversation.screening().id(),
                domain.id(),
                whole
                        ? t.get("screening.second-parent.conversation")
                        : words.of(conversation.pack(), locale).domain(domain.id()),
                List.copyOf(choices),
                List.copyOf(readers),
                NamingDesk.hows(second, t),
                naming.articles(t),
                naming.deciders(asked, second, t),
                form,
                errors);
    }

    /** Who agrees instead of her. */
    private @Nullable String second(Conversation conversation, Texts t) {
        var screening = conversation.screening();
        return screening.ofSecondParent() ? seconds.called(screening, t) : null;
    }

    private static String role(Professional person, Texts t) {
        return person.post(t);
    }
}
