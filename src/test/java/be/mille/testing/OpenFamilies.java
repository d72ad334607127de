package be.mille.testing;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The smallest families a test can open. */
public final class OpenFamilies {
    private OpenFamilies() {}

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
