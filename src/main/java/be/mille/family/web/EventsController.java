package be.mille.family.web;

import be.mille.family.EventFollowUps;
import be.mille.family.Families;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.Stages;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import be.mille.ui.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
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
    static final String TEMPLATE = "family/event";

    private final Families families;
    private final FamilyEvents events;
    private final EventFollowUps follows;
    private final EventDesk desk;
    private final TimeTeam team;
    private final MessageSource messages;
    private final Ids ids;
    private final Clock clock;

    EventsController(
            Families families,
            FamilyEvents events,
            EventFollowUps follows,
            EventDesk desk,
            TimeTeam team,
            MessageSource messages,
            Ids ids,
            Clock clock) {
        this.families = families;
        this.events = events;
        this.follows = follows;
        this.desk = desk;
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
        var children = desk.children(id);
        var ahead = new ArrayList<EventsPage.Row>();
        var past = new ArrayList<EventsPage.Row>();
        var all = events.of(id);
        var following = follows.of(id, all, t);
        var readers = team.readers(id, all.stream().map(EventWords::place).collect(Collectors.toSet()), t);
        for (var one : all) {
            var row = EventWords.row(
                    one, following.get(one.id()), children, readers.getOrDefault(EventWords.place(one), ""), t, dates);
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
        return Pages.view(TEMPLATE, desk.page(new FamilyId(family), null, form, FormErrors.none(), List.of(), t));
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
        var one = desk.find(id, new FamilyEventId(event));
        return Pages.view(TEMPLATE, desk.page(id, one.id(), desk.form(one, t), FormErrors.none(), List.of(), t));
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
        return Pages.redirect(EventDesk.address(new FamilyId(family)));
    }

    private ModelAndView save(
            FamilyId family, @Nullable FamilyEventId event, EventForm form, Locale locale, HttpServletRequest request) {
        var t = new Texts(messages, locale);
        var typed = new TypedForm(t);
        var command = desk.command(event, form, typed);
        if (command == null) {
            return Pages.invalid(TEMPLATE, desk.page(family, event, form, typed.errors(), List.of(), t));
        }
        try {
            return switch (events.record(family, command)) {
                case TimeOutcome.Saved<FamilyEventId>(var id) -> {
                    Toasts.add(
                            request,
                            "family.event.toast.saved",
                            event == null ? EventDesk.address(family) + "/" + id + "/withdraw?version=0" : null);
                    yield Pages.redirect(
                            NamingAddress.after(family, command.audience(), form.named(), "events", request));
                }
                case TimeOutcome.Refused<FamilyEventId>(var problems) -> {
                    var texts = new HashMap<String, @Nullable String>();
                    texts.put("words", command.words());
                    typed.refused(problems, texts);
                    yield Pages.invalid(TEMPLATE, desk.page(family, event, form, typed.errors(), List.of(), t));
                }
            };
        } catch (StaleException _) {
            return desk.stale(family, desk.find(family, Objects.requireNonNull(event)), form, t);
        }
    }
}
