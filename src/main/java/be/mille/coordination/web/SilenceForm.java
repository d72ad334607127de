package be.mille.coordination.web;

import be.mille.coordination.Pause;
import be.mille.coordination.Silences;
import be.mille.family.Contact;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A try, or a pause, as it is typed. */
public record SilenceForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String outcome,
        @Nullable String on,
        @Nullable String why,
        @Nullable String until) {
    /** Ways to try: at her door, by telephone, in writing. */
    static final List<Contact.Kind> KINDS = List.of(Contact.Kind.CALL, Contact.Kind.MESSAGE, Contact.Kind.HOME_VISIT);

    static final List<Contact.State> OUTCOMES = List.of(Contact.State.ATTEMPTED, Contact.State.DONE);

    Optional<Contact.Kind> how() {
        return KINDS.stream().filter(one -> one.name().equals(kind)).findFirst();
    }

    Optional<Contact.State> reached() {
        return OUTCOMES.stream().filter(one -> one.name().equals(outcome)).findFirst();
    }

    Optional<Pause.Why> reason() {
        return Arrays.stream(Pause.Why.values())
                .filter(one -> one.name().equals(why))
                .findFirst();
    }

    FormErrors triedErrors(LocalDate today, Texts t) {
        var errors = FormErrors.none();
        if (how().isEmpty()) {
            errors.add("kind", t.get("coordination.silence.problem.kind"));
        }
        if (reached().isEmpty()) {
            errors.add("outcome", t.get("coordination.silence.problem.outcome"));
        }
        var day = DateInput.parse(on);
        if (day.isEmpty() || day.get().isAfter(today)) {
            errors.add("on", t.get("coordination.silence.problem.on"));
        }
        return errors;
    }

    FormErrors pauseErrors(LocalDate today, Texts t) {
        var errors = FormErrors.none();
        if (reason().isEmpty()) {
            errors.add("why", t.get("coordination.silence.problem.why"));
        }
        var day = DateInput.parse(until);
        if (day.isEmpty()
                || day.get().isBefore(today)
                || day.get().isAfter(today.plusWeeks(Silences.LONGEST_PAUSE_WEEKS))) {
            errors.add("until", t.get("coordination.silence.problem.until", Silences.LONGEST_PAUSE_WEEKS));
        }
        return errors;
    }
}
