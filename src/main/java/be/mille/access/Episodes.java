package be.mille.access;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What accompanying a family is about comes to an end; the module that knows when answers. */
public interface Episodes {
    /**
     * As it is known now.
     *
     * @param end due date, or the day the last pregnancy ended
     * @param secondBirthday of the youngest child
     */
    record Episode(@Nullable LocalDate end, @Nullable LocalDate secondBirthday) {
        public static final Episode UNKNOWN = new Episode(null, null);
    }

    Episode of(FamilyId family);
}
