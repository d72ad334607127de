package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.DetailFields;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.HouseholdFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordEvent;
import be.mille.handover.Moves;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;

/** What the record says of her, of her home and of what happened. */
final class HiddenFacts {
    private HiddenFacts() {}

    static void event(Scene scene, FamilyEvent.Kind kind, Audience audience) {
        var command = new RecordEvent(
                scene.key(),
                null,
                kind,
                TestClock.TODAY.minusDays(3),
                "une décision est tombée",
                null,
                audience,
                Set.of(),
                TestClock.TODAY.minusDays(2),
                0);
        scene.get(FamilyEvents.class).record(scene.family, command).orThrow();
    }

    static void movedAway(Scene scene) {
        event(scene, FamilyEvent.Kind.MOVE, Audience.VIOLENCE);
        var moves = scene.get(Moves.class);
        var event = scene.get(FamilyEvents.class).of(scene.family).stream()
                .filter(one -> one.kind() == FamilyEvent.Kind.MOVE)
                .findFirst()
                .orElseThrow()
                .id();
        moves.informed(scene.family, event);
        moves.keep(
                scene.family,
                event,
                new Moves.Item(scene.key(), scene.family, Compartment.C3, scene.id(People.MIDWIFE)));
    }

    static void secondParentDetail(Scene scene) {
        scene.get(PersonRecords.class)
                .setDetail(
                        scene.family,
                        scene.parent,
                        new DetailFields("Karim", "Haddad", null, List.of(), null, null, "appelle le midi"),
                        0);
    }

    static void healthNote(Scene scene, boolean hidden) {
        scene.contact(
                Audience.HEALTH,
                Contact.State.DONE,
                TestClock.TODAY.minusDays(4),
                hidden ? "tension trop haute" : null);
    }

    static void householdNotes(Scene scene, boolean hidden) {
        scene.get(Bounds.class)
                .narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C0L, Compartment.C2));
        scene.get(PersonRecords.class)
                .setHousehold(
                        scene.family,
                        new HouseholdFields(
                                "tante Rose", hidden ? "elle dort là" : null, hidden ? "portes closes à 20 h" : null),
                        0);
    }

    static void protectedAddress(Scene scene, boolean hidden) {
        scene.get(PersonRecords.class)
                .setAddress(
                        scene.family,
                        new AddressFields(
                                AddressFields.Kind.PROTECTED,
                                null,
                                hidden ? "rue Secrète" : "rue Discrète",
                                "7",
                                null,
                                "1000",
                                "Bruxelles",
                                null),
                        0);
    }
}
