package be.mille.home;

import be.mille.access.Proof;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.Owner;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Makes families for the tests of these pages, each through the contract of its module, as an invented professional. */
public final class Household {
    private final ApplicationContext context;
    private final People people;
    private final PersonRecords persons;
    private final Contacts contacts;
    private final CarePlanChanges plans;

    public Household(ApplicationContext context) {
        this.context = context;
        people = context.getBean(People.class);
        persons = context.getBean(PersonRecords.class);
        contacts = context.getBean(Contacts.class);
        plans = context.getBean(CarePlanChanges.class);
    }

    public FamilyId open(String by, String called, @Nullable LocalDate due) {
        var person = new PersonFields(called, null, null, null, null, List.of("fr"), false, null, null);
        return people.as(by, () -> persons.open(new OpenFamily(UUID.randomUUID(), person, due, null)));
    }

    public void join(FamilyId family, String by, String colleague, LocalDate since) {
        OpenFamilies.join(context, family, by, colleague, Brussels.startOf(since), Proof.BROUGHT_IN);
    }

    public ContactId contact(FamilyId family, String by, Contact.State state, LocalDate day, @Nullable LocalTime time) {
        var command = new RecordContact(
                UUID.randomUUID(),
                null,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                time,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                TestClock.TODAY,
                0);
        return people.as(by, () -> contacts.record(family, command).orThrow());
    }

    /** A step the person wishes, owned by a professional. */
    public StepId step(FamilyId family, String by, String domain, String title, String owner, LocalDate due) {
        return people.as(by, () -> {
            var need = plans.add(AddNeed.free(family, domain, null));
            return plans.add(AddStep.free(
                    family,
                    need,
                    title,
                    StepState.wanted(new Owner.Professional(people.get(owner).id()), due)));
        });
    }
}
