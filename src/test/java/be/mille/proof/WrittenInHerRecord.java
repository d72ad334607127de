package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.NeedState;
import be.mille.careplan.Progress;
import be.mille.careplan.SaveCrisisPlan;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Purpose;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.ChannelFields;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.DetailFields;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.family.RecordEvent;
import be.mille.kernel.FamilyId;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A word of its own in every place of a record that takes words, by whoever is current. */
final class WrittenInHerRecord {
    private final ApplicationContext context;
    private final FamilyId family;
    private final Canaries canaries;

    WrittenInHerRecord(ApplicationContext context, FamilyId family, Canaries canaries) {
        this.context = context;
        this.family = family;
        this.canaries = canaries;
    }

    void everywhere() {
        person();
        time();
        plan();
        screening();
        consent();
    }

    private String canary() {
        return canaries.word();
    }

    private void person() {
        var records = context.getBean(PersonRecords.class);
        records.setAddress(
                family,
                new AddressFields(
                        AddressFields.Kind.SHELTER,
                        canary(),
                        canary(),
                        canary(),
                        canary(),
                        "1000",
                        "Bruxelles",
                        canary()),
                0);
        records.showAddress(family, canary() + " pour y aller");
        records.addChannel(
                family,
                UUID.randomUUID(),
                new ChannelFields(
                        ChannelFields.Kind.EMAIL,
                        canary() + "@example.org",
                        ChannelFields.Whose.FRIEND,
                        canary(),
                        ChannelFields.Safety.WITH_CARE,
                        false,
                        true,
                        false,
                        canary(),
                        canary(),
                        canary(),
                        null));
        var parent = UUID.randomUUID();
        records.addMember(
                family,
                parent,
                new MemberFields(
                        MemberFields.Role.SECOND_PARENT,
                        "Karim",
                        canary(),
                        null,
                        MemberFields.Lives.ELSEWHERE,
                        canary(),
                        canary()));
        records.setDetail(
                family, parent, new DetailFields(canary(), canary(), null, List.of(), canary(), canary(), canary()), 0);
        records.setHousehold(family, new HouseholdFields(null, canary(), canary()), 0);
    }

    private void time() {
        var events = context.getBean(FamilyEvents.class);
        var contacts = context.getBean(Contacts.class);
        for (var audience : List.of(Audience.TEAM, Audience.VIOLENCE)) {
            contacts.record(
                            family,
                            new RecordContact(
                                    UUID.randomUUID(),
                                    null,
                                    Contact.Kind.HOME_VISIT,
                                    Contact.State.DONE,
                                    TestClock.TODAY.minusDays(2),
                                    null,
                                    null,
                                    null,
                                    canary(),
                                    Contact.Interpreter.NOT_NEEDED,
                                    canary(),
                                    audience,
                                    Set.of(),
                                    TestClock.TODAY,
                                    0))
                    .orThrow();
            events.record(
                            family,
                            new RecordEvent(
                                    UUID.randomUUID(),
                                    null,
                                    FamilyEvent.Kind.OTHER,
                                    TestClock.TODAY.minusDays(3),
                                    canary(),
                                    null,
                                    audience,
                                    Set.of(),
                                    TestClock.TODAY,
                                    0))
                    .orThrow();
        }
    }

    private void plan() {
        var crises = context.getBean(CrisisPlans.class);
        var plans = context.getBean(CarePlanChanges.class);
        for (var domain : List.of("housing", "violence")) {
            var need = plans.add(new AddNeed(family, domain, null, null, canary(), canary(), NeedState.OPEN, null));
            plans.add(AddStep.free(
                    family,
                    need,
                    canary(),
                    new StepState(null, null, Wish.ALREADY, null, canary(), Progress.TODO, null, null, null)));
        }
        crises.save(new SaveCrisisPlan(
                family, UUID.randomUUID(), null, Compartment.C4, canary(), canary(), canary(), List.of(), 0));
    }

    private void screening() {
        var screenings = context.getBean(Screenings.class);
        var screening = screenings.start(
                family,
                new Screenings.Start(
                        ScreeningMoment.FIRST,
                        "fr",
                        be.mille.screening.Interpreting.SHARED_LANGUAGE,
                        Presence.ALONE,
                        null,
                        UUID.randomUUID()));
        for (int i = 0; i < 2; i++) {
            screenings.save(
                    family,
                    screening,
                    "opening",
                    List.of(new Given(
                            "opening.matters",
                            AnswerKind.ANSWERED,
                            List.of(),
                            canary(),
                            null,
                            i,
                            UUID.randomUUID(),
                            UUID.randomUUID())));
        }
    }

    private void consent() {
        var consents = context.getBean(Consents.class);
        consents.note(new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.INFORMED,
                Recipient.TEAM,
                Set.of(Compartment.C2),
                null,
                null,
                Interpreting.NONE,
                canary(),
                null,
                canary(),
                new Grounds(
                        new Purpose("health", canary()), new Decider.Representative(canary(), canary(), canary()))));
        consents.note(
                family,
                UUID.randomUUID(),
                new Standing.Fields(Standing.Kind.REPRESENTED, canary(), canary(), canary(), canary()));
    }
}
