package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.family.Child;
import be.mille.family.ChildId;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.Precision;
import be.mille.family.Pregnancies;
import be.mille.family.RecordEvent;
import be.mille.family.Stages;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Events of a family: the list, one of them, taking it out. */
@Controller
class EventsController {
    private static final String TEMPLATE = "family/event";

    private final Families families;
    private final FamilyEvents events;
    private final Pregnancies pregnancies;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    EventsController(
            Families families,
            FamilyEvents events,
            Pregnancies pregnancies,
            TimeTeam team,
            MessageSource messages,
            Ids ids,
            Clock clock) {
        this.families = families;
        this.events = events;
        this.pregnancies = pregnancies;
        this.team = team;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/families/{family}/events")
    ModelAndView list(@PathVariable UUID family, Locale locale) {
        var id = new FamilyId(family);
        var t = new Texts(messages, locale);
        var today = Brussels.today(clock);
        var dates = new Dates(t, today);
        var summary = families.get(id);
        var children = children(id);
        var ahead = new ArrayList<EventsPage.Row>();
        var past = new ArrayList<EventsPage.Row>();
        for (var one : events.of(id)) {
            var row = EventWords.row(one, children, t, dates);
            if (one.day().isAfter(today)) {
                ahead.addFirst(row);
            } else {
                past.add(row);
            }
        }
        return Pages.view(
                "family/events",
                new EventsPage(
                        id.toString(),
                        summary.called(),
                        Stages.words(summary.stage(), t, dates),
                        team.writes(TimeAction.RECORD_EVENT, id),
                        ahead,
                        past));
    }

    @GetMapping("/families/{family}/events/new")
    ModelAndView add(@PathVariable UUID family, Locale locale) {
        var t = new Texts(messages, locale);
        var today = Brussels.today(clock);
        var form = new EventForm(ids.next(), "", new Dates(t, today).numeric(today), "", "", "TEAM", "", List.of(), 0);
        return Pages.view(TEMPLATE, page(new FamilyId(family), null, form, FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/events/new")
    ModelAndView add(
            @PathVariable UUID family, @ModelAttribute EventForm form, Locale locale, HttpServletRequest request) {
        return save(new FamilyId(family), null, form, locale, request);
    }

    @GetMapping("/families/{family}/events/{event}")
    ModelAndView edit(@PathVariable UUID family, @PathVariable UUID event, Locale locale) {
        var t = new Texts(messages, locale);
        var id = new FamilyId(family);
        var one = find(id, new FamilyEventId(event));
        return Pages.view(TEMPLATE, page(id, one.id(), form(one, t), FormErrors.none(), List.of(), t));
    }

    @PostMapping("/families/{family}/events/{event}")
    ModelAndView edit(
            @PathVariable UUID family,
            @PathVariable UUID event,
            @ModelAttribute EventForm form,
            Locale locale,
            HttpServletRequest request) {
        return save(new FamilyId(family), new FamilyEventId(event), form, locale, request);
    }

    @PostMapping("/families/{family}/events/{event}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID family,
            @PathVariable UUID event,
            @RequestParam int version,
            HttpServletRequest request) {
        events.withdraw(new FamilyId(family), new FamilyEventId(event), version);
        Toasts.add(request, "family.time.toast.withdrawn", null);
        return Pages.redirect(address(new FamilyId(family)));
    }

    private ModelAndView save(
            FamilyId family, @Nullable FamilyEventId event, EventForm form, Locale locale, HttpServletRequest request) {
        var t = new Texts(messages, locale);
        var typed = new TypedForm(t);
        var command = command(event, form, typed);
        if (command == null) {
            return Pages.invalid(TEMPLATE, page(family, event, form, typed.errors(), List.of(), t));
        }
        try {
            return switch (events.record(family, command)) {
                case TimeOutcome.Saved<FamilyEventId>(var id) -> {
                    Toasts.add(
                            request,
                            "family.event.toast.saved",
                            event == null ? address(family) + "/" + id + "/withdraw?version=0" : null);
                    yield Pages.redirect(address(family));
                }
                case TimeOutcome.Refused<FamilyEventId>(var problems) -> {
                    var texts = new HashMap<String, @Nullable String>();
                    texts.put("words", command.words());
                    typed.refused(problems, texts);
                    yield Pages.invalid(TEMPLATE, page(family, event, form, typed.errors(), List.of(), t));
                }
            };
        } catch (StaleException _) {
            return stale(family, find(family, Objects.requireNonNull(event)), form, t);
        }
    }

    private ModelAndView stale(FamilyId family, FamilyEvent now, EventForm form, Texts t) {
        var row = EventWords.row(now, children(family), t, new Dates(t, Brussels.today(clock)));
        var lines = new ArrayList<String>();
        lines.add(row.what() + ", " + row.when());
        if (row.words() != null) {
            lines.add(row.words());
        }
        var again = new EventForm(
                form.key(),
                form.kind(),
                form.day(),
                form.words(),
                form.child(),
                form.audience(),
                form.subject(),
                form.readers(),
                now.version());
        return Pages.stale(TEMPLATE, page(family, now.id(), again, FormErrors.none(), lines, t));
    }

    private @Nullable RecordEvent command(@Nullable FamilyEventId event, EventForm form, TypedForm typed) {
        var kind = typed.choice("kind", FamilyEvent.Kind.class, form.kind());
        var day = typed.requiredDate("day", form.day());
        boolean named = "NAMED".equals(form.audience());
        var audience =
                typed.choice(named ? "subject" : "audience", Audience.class, named ? form.subject() : form.audience());
        if (typed.errors().any()) {
            return null;
        }
        var child = typed.actor(form.child());
        return new RecordEvent(
                form.key() == null ? ids.next() : form.key(),
                event,
                kind.orElseThrow(),
                day.orElseThrow().earliest(),
                Precision.of(day.orElseThrow()),
                TypedForm.text(form.words()),
                child == null ? null : new ChildId(child.value()),
                audience.orElseThrow(),
                form.named().stream().map(UUID::fromString).map(ActorId::new).collect(Collectors.toSet()),
                Brussels.today(clock),
                form.version() == null ? 0 : form.version());
    }

    private EventForm form(FamilyEvent one, Texts t) {
        var audience = EventWords.audience(one);
        return new EventForm(
                ids.next(),
                one.kind().name(),
                PersonWords.typedDate(one.precise().date(one.day()), new Dates(t, one.day())),
                one.words(),
                one.child() == null ? "" : one.child().toString(),
                audience.restricted() ? "NAMED" : audience.name(),
                audience.restricted() ? audience.name() : "",
                List.of(),
                one.version());
    }

    private EventPage page(
            FamilyId family,
            @Nullable FamilyEventId event,
            EventForm form,
            FormErrors errors,
            List<String> now,
            Texts t) {
        var here = address(family) + "/" + (event == null ? "new" : event);
        return new EventPage(
                family.toString(),
                families.get(family).called(),
                here,
                event == null ? null : here + "/withdraw",
                form,
                errors,
                Arrays.stream(FamilyEvent.Kind.values())
                        .map(one -> new Choice(
                                one.name(), t.of("family.event.kind", one), t.of("family.event.hint", one), false))
                        .toList(),
                children(family).stream()
                        .map(one -> new Choice(one.id().toString(), PregnanciesView.childName(one, t)))
                        .toList(),
                team.audiences(family, t),
                TimeTeam.subjects(t),
                team.colleagues(family, t),
                now);
    }

    private List<Child> children(FamilyId family) {
        return pregnancies.of(family).stream()
                .flatMap(one -> one.children().stream())
                .toList();
    }

    private FamilyEvent find(FamilyId family, FamilyEventId event) {
        return events.of(family).stream()
                .filter(one -> one.id().equals(event))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String address(FamilyId family) {
        return "/families/" + family + "/events";
    }
}
