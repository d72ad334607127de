package be.mille.referral.web;

import be.mille.directory.ServiceId;
import be.mille.referral.Agreement;
import be.mille.referral.Booking;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter as it is typed.
 *
 * @param to {@code SERVICE:id}, {@code OUTSIDE:id} for a service of the list without an account, or {@code RELATIVE}
 * @param mode how the interpreter is there
 * @param named whether her name is said
 * @param version of the appointment
 */
public record InterpreterForm(
        @Nullable String key,
        @Nullable String to,
        @Nullable String outsidePhone,
        @Nullable String way,
        @Nullable String mail,
        @Nullable String language,
        @Nullable String spoken,
        @Nullable String mode,
        @Nullable Integer minutes,
        @Nullable String place,
        @Nullable List<String> wish,
        @Nullable String named,
        @Nullable String agreed,
        @Nullable String agreedOn,
        @Nullable Integer version) {
    static final String SERVICE = "SERVICE:";
    static final String OUTSIDE = "OUTSIDE:";
    static final String RELATIVE = "RELATIVE";
    static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120, 180);
    private static final int LONGEST_PLACE = 200;

    /** @param spoken languages she can be interpreted in */
    FormErrors errors(Set<String> languages, Texts t) {
        var errors = FormErrors.none();
        if (service().isEmpty()) {
            errors.add("to", t.get("referral.interpreting.problem.to"));
        }
        if (!languages.contains(spoken)) {
            errors.add("spoken", t.get("referral.interpreting.problem.spoken"));
        }
        if (how().isEmpty()) {
            errors.add("mode", t.get("referral.interpreting.problem.mode"));
        }
        if (!LENGTHS.contains(minutes)) {
            errors.add("minutes", t.get("referral.interpreting.problem.minutes"));
        }
        var where = where();
        if (how().filter(one -> one == Booking.Way.ON_SITE).isPresent() && where == null) {
            errors.add("place", t.get("referral.interpreting.problem.place"));
        } else if (where != null && where.codePointCount(0, where.length()) > LONGEST_PLACE) {
            errors.add("place", t.get("referral.problem.long", LONGEST_PLACE));
        }
        if (agreedWay() != null && DateInput.parse(agreedOn).isEmpty()) {
            errors.add("agreedOn", t.get("referral.problem.agreed-on"));
        }
        return errors;
    }

    boolean relative() {
        return RELATIVE.equals(to);
    }

    boolean outside() {
        return to != null && to.startsWith(OUTSIDE);
    }

    Optional<ServiceId> service() {
        var chosen = Objects.requireNonNullElse(to, "");
        var id = chosen.startsWith(SERVICE) || chosen.startsWith(OUTSIDE)
                ? SendForm.uuid(chosen.substring(chosen.indexOf(':') + 1))
                : null;
        return Optional.ofNullable(id).map(ServiceId::new);
    }

    public LetterForm letter() {
        return new LetterForm(key, outside() ? way : LetterForm.PHONE, mail, language, null);
    }

    /** As it stands in the form, whoever is chosen. */
    public LetterForm ways() {
        return new LetterForm(key, way, mail, language, null).orPhone();
    }

    Optional<Booking.Way> how() {
        return Arrays.stream(Booking.Way.values())
                .filter(one -> one.name().equals(mode))
                .findFirst();
    }

    @Nullable
    String where() {
        return AnswerForm.text(place);
    }

    Set<Booking.Wish> wishes() {
        var chosen = wished();
        return Arrays.stream(Booking.Wish.values())
                .filter(one -> chosen.contains(one.name()))
                .collect(Collectors.toSet());
    }

    public List<String> wished() {
        return Objects.requireNonNullElse(wish, List.of());
    }

    Agreement.@Nullable Way agreedWay() {
        return Arrays.stream(Agreement.Way.values())
                .filter(one -> one.name().equals(agreed))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Agreement agreement() {
        var said = agreedWay();
        return said == null
                ? null
                : DateInput.parse(agreedOn).map(on -> new Agreement(said, on)).orElse(null);
    }

    UUID keyOr(UUID otherwise) {
        return Objects.requireNonNullElse(SendForm.uuid(key), otherwise);
    }
}
