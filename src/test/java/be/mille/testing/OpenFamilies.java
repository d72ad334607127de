package be.mille.testing;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The smallest families a test can open. */
public final class OpenFamilies {
    private OpenFamilies() {}

    /** A family of the midwife, and her colleagues beside her from now on. */
    public static FamilyId withTeam(ApplicationContext context, String name, Proof proof, String... colleagues) {
        var family = context.getBean(People.class)
                .as(People.MIDWIFE, () -> context.getBean(PersonRecords.class).open(called(name)));
        var now = context.getBean(TestClock.class).instant();
        for (var colleague : colleagues) {
            join(context, family, People.MIDWIFE, colleague, now, proof);
        }
        return family;
    }

    public static void join(
            ApplicationContext context, FamilyId family, String by, String colleague, Instant since, Proof proof) {
        var people = context.getBean(People.class);
        var one = people.get(colleague);
        var type = switch (one.function().group()) {
            case HEALTH -> RelationType.HEALTH_CARE;
            case SOCIAL -> RelationType.SOCIAL_CARE;
            case NONE -> throw new IllegalArgumentException(colleague);
        };
        people.runAs(by, () -> context.getBean(Relations.class).add(family, one.actor(), type, since, proof));
    }

    public static OpenFamily called(String name) {
        return called(name, null);
    }

    public static OpenFamily called(String name, @Nullable LocalDate due) {
        return new OpenFamily(
                UUID.randomUUID(),
                new PersonFields(name, null, null, null, null, List.of("fr"), false, null, null),
                due,
                null);
    }
}
