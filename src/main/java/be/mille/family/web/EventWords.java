package be.mille.family.web;

import be.mille.family.Audience;
import be.mille.family.Child;
import be.mille.family.EventFollowUps.FollowUp;
import be.mille.family.FamilyEvent;
import be.mille.family.web.TimeTeam.Place;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in words. */
final class EventWords {
    private EventWords() {}

    static EventsPage.Row row(
            FamilyEvent one, @Nullable FollowUp follows, List<Child> children, String readers, Texts t, Dates dates) {
        return new EventsPage.Row(
                one.id().toString(),
                one.precise().words(one.day(), dates, dates::shortDay),
                t.of("family.event.kind", one.kind()),
                child(one, children, t),
                one.words(),
                readers,
                follows);
    }

    static Place place(FamilyEvent one) {
        return new Place(one.family(), one.compartment(), one.author());
    }

    /** The circle an event was written for. */
    static Audience audience(FamilyEvent one) {
        for (var audience : Audience.values()) {
            if (audience != Audience.TEAM && audience.words() == one.compartment()) {
                return audience;
            }
        }
        return Audience.TEAM;
    }

    private static @Nullable String child(FamilyEvent one, List<Child> children, Texts t) {
        return children.stream()
                .filter(child -> child.id().equals(one.child()))
                .findFirst()
                .map(child -> PregnanciesView.childName(child, t))
                .orElse(null);
    }
}
