package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.family.Child;
import be.mille.family.ChildId;
import be.mille.family.EventFollowUps;
import be.mille.family.EventFollowUps.FollowUp;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.Precision;
import be.mille.family.Pregnancies;
import be.mille.family.RecordEvent;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Pages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes an event’s page and reads what was typed on it. */
@Component
class EventDesk {
    private final Families families;
    private final FamilyEvents events;
    private final EventFollowUps follows;
    private final Pregnancies pregnancies;
    private final TimeTeam team;
    private final Ids ids;
    private final Clock clock;

    EventDesk(
            Families families,
            FamilyEvents events,
            EventFollowUps follows,
            Pregnancies pregnancies,
            TimeTeam team,
            Ids ids,
            Clock clock) {
        this.families = families;
        this.events = events;
        this.follows = follows;
        this.pregnancies = pregnancies;
        this.team = team;
        this.ids = ids;
        this.clock = clock;
    }

    ModelAndView stale(FamilyId family, FamilyEvent now, EventForm form, Texts t) {
        var row = EventWords.row(now, null, children(family), "", t, new Dates(t, Brussels.today(clock)));
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
        return Pages.stale(EventsController.TEMPLATE, page(family, now.id(), again, FormErrors.none(), lines, t));
    }

    @Nullable
    RecordEvent command(@Nullable FamilyEventId event, EventForm form, TypedForm typed) {
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
                Set.of(),
                Brussels.today(clock),
                form.version() == null ? 0 : form.version());
    }

    EventForm form(FamilyEvent one, Texts t) {
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

    EventPage page(
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
                team.bySubject(family, event == null ? null : EventWords.place(find(family, event)), t),
                team.colleagues(family, t),
                event == null ? null : follows(family, event, t),
                now);
    }

    private @Nullable FollowUp follows(FamilyId family, FamilyEventId event, Texts t) {
        return follows.of(family, List.of(find(family, event)), t).get(event);
    }

    List<Child> children(FamilyId family) {
        return pregnancies.of(family).stream()
                .flatMap(one -> one.children().stream())
                .toList();
    }

    FamilyEvent find(FamilyId family, FamilyEventId event) {
        return events.of(family).stream()
                .filter(one -> one.id().equals(event))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    static String address(FamilyId family) {
        return "/families/" + family + "/events";
    }
}
