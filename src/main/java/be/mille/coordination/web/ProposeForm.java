package be.mille.coordination.web;

import be.mille.coordination.ProposeMandate.Beside;
import be.mille.kernel.ActorId;
import be.mille.referral.Agreement;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal to coordinate as it is typed. */
public record ProposeForm(
        @Nullable String key,
        @Nullable String holder,
        @Nullable String deputy,
        @Nullable String agreed,
        @Nullable String agreedOn,
        @Nullable String endsOn,
        @Nullable String beside) {

    /** What cannot even be read; whether it may be proposed is judged afterwards. */
    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (way(agreed) != null && DateInput.parse(agreedOn).isEmpty()) {
            errors.add("agreedOn", t.get("coordination.problem.agreed-on"));
        }
        if (DateInput.parse(endsOn).isEmpty()) {
            errors.add("endsOn", t.get("coordination.problem.ends-on"));
        }
        return errors;
    }

    @Nullable
    ActorId who() {
        var id = uuid(holder);
        return id == null ? null : new ActorId(id);
    }

    @Nullable
    ActorId standsIn() {
        var id = uuid(deputy);
        return id == null ? null : new ActorId(id);
    }

    @Nullable
    Beside chosen() {
        return Arrays.stream(Beside.values())
                .filter(one -> one.name().equals(beside))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Agreement agreement(@Nullable String agreed, @Nullable String on) {
        var way = way(agreed);
        return way == null
                ? null
                : DateInput.parse(on).map(day -> new Agreement(way, day)).orElse(null);
    }

    private static Agreement.@Nullable Way way(@Nullable String agreed) {
        return Arrays.stream(Agreement.Way.values())
                .filter(one -> one.name().equals(agreed))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
