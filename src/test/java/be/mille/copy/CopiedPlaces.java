package be.mille.copy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.consent.Consents;
import be.mille.consent.Standing;
import be.mille.coordination.Pause;
import be.mille.coordination.Silences;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancies;
import be.mille.family.RecordBirth;
import be.mille.family.RecordEvent;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.relay.OpenRelays;
import be.mille.relay.StartRelay;
import be.mille.screening.Held;
import be.mille.screening.Screenings;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A record that tells of the roof she lives under in every place where nobody wrote an address. */
final class CopiedPlaces {
    static final String RECEPTION_WORKER = "samuel-tesfay";
    static final String HOME = "Maison maternelle La Noisetière";

    private final ApplicationContext context;
    private final People people;

    CopiedPlaces(ApplicationContext context) {
        this.context = context;
        people = context.getBean(People.class);
    }

    private <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    FamilyId family() {
        var family = OpenFamilies.withTeam(
                context, "Amina", Proof.BROUGHT_IN, RECEPTION_WORKER, People.SOCIAL_WORKER, People.HOSPITAL_MIDWIFE);
        people.runAs(People.MIDWIFE, () -> {
            born(family);
            plan(family);
            requests(family);
            relay(family);
            get(Silences.class).pause(family, Pause.Why.HER_WISH, TestClock.TODAY.plusDays(20));
            get(Consents.class)
                    .note(
                            family,
                            UUID.randomUUID(),
                            new Standing.Fields(
                                    Standing.Kind.REPRESENTED,
                                    "elle a seize ans",
                                    "Maître Renard",
                                    "tuteur",
                                    "le séjour"));
        });
        var held = new Held(
                get(PersonRecords.class), get(Relations.class), get(Screenings.class), people, get(TestClock.class));
        var talk = held.start(family);
        held.say(family, talk, "housing.situation", "reception");
        held.finish(family, talk);
        return family;
    }

    private void born(FamilyId family) {
        var pregnancies = get(Pregnancies.class);
        pregnancies
                .birth(
                        family,
                        new RecordBirth(
                                UUID.randomUUID(),
                                null,
                                TestClock.TODAY.minusDays(20),
                                PlaceOfBirth.ELSEWHERE,
                                "au Grand-Pré",
                                List.of(new RecordBirth.Newborn(null, "Lina", null, false, null)),
                                TestClock.TODAY,
                                0))
                .orThrow();
        var child = pregnancies.of(family).getFirst().children().getFirst().id();
        get(FamilyEvents.class)
                .record(
                        family,
                        new RecordEvent(
                                UUID.randomUUID(),
                                null,
                                FamilyEvent.Kind.PLACEMENT,
                                TestClock.TODAY.minusDays(2),
                                null,
                                child,
                                Audience.JUSTICE,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    private void plan(FamilyId family) {
        var plans = get(CarePlanChanges.class);
        var need = plans.add(AddNeed.free(family, "housing", null));
        var wanted = StepState.wanted(
                new Owner.Professional(people.get(RECEPTION_WORKER).id()), TestClock.TODAY.plusDays(4));
        plans.add(AddStep.free(
                family, need, "Visiter avec elle", wanted.at(Asked.service(context, "maison-noisetiere"))));
        plans.add(AddStep.free(
                family, need, "Chercher ensemble", wanted.at(Asked.service(context, "archipel-logement"))));
        plans.add(AddStep.ofPath(family, need, "housing.mother-and-child-home", wanted));
    }

    private void requests(FamilyId family) {
        Asked.send(
                context,
                Asking.about(family)
                        .of("maternal-home", new Receiver.Outside(HOME, "02 111 11 11"))
                        .need("Une chambre pour deux")
                        .command());
        Asked.send(
                context,
                Asking.about(family)
                        .of("maison-medicale", new Receiver.Outside("Maison du Canal", "02 000 00 00"))
                        .need("Un rendez-vous")
                        .command());
    }

    private void relay(FamilyId family) {
        get(OpenRelays.class)
                .start(new StartRelay(
                        UUID.randomUUID(),
                        family,
                        Compartment.C2,
                        "place",
                        TestClock.TODAY.minusDays(5),
                        "une réponse",
                        HOME,
                        TestClock.TODAY.plusDays(2),
                        people.get(People.SOCIAL_WORKER).id()));
    }
}
