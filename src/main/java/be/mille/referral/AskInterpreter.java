package be.mille.referral;

import be.mille.family.ContactId;
import be.mille.kernel.FamilyId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter to ask for an appointment; day and hour are those of the appointment.
 *
 * @param key of the form: sent twice, it leaves once
 * @param to a service of the list, or one that has no account here
 * @param called the name she wishes to be called by, when she agrees that it is said
 * @param title what is asked, in one line, for whoever asks
 */
public record AskInterpreter(
        UUID key,
        FamilyId family,
        ContactId appointment,
        String category,
        Receiver to,
        String language,
        Booking.Way way,
        int minutes,
        @Nullable String place,
        Set<Booking.Wish> wishes,
        @Nullable String called,
        @Nullable Agreement agreement,
        String title) {
    public AskInterpreter {
        wishes = Set.copyOf(wishes);
    }
}
