package be.mille.training.internal;

import be.mille.access.Actor;
import be.mille.family.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A generated family: enough to fill a list, a day and a search, without a story of its own.
 *
 * @param child first name of the one born, null while she is pregnant
 * @param profile which answers her screening has, -1 for none
 * @param need which need her plan has, -1 for none
 */
record LightFamily(
        UUID id,
        String called,
        String familyName,
        List<String> languages,
        boolean interpreter,
        String birth,
        LocalDate opened,
        LocalDate due,
        @Nullable LocalDate born,
        @Nullable String child,
        String postcode,
        String street,
        String number,
        int phone,
        List<Actor> colleagues,
        List<Met> contacts,
        int profile,
        @Nullable LocalDate asked,
        int need,
        LocalDate planned) {

    record Met(
            Instant at,
            Contact.Kind kind,
            Contact.State state,
            Contact.Interpreter interpreter,
            @Nullable String note) {}
}
