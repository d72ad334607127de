package be.mille.family.web;

import be.mille.family.PartialDate;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.ActorId;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the fields of the time side, and finds the sentence for what cannot be. */
final class TypedForm {
    private final Texts t;
    private final FormErrors errors = FormErrors.none();

    TypedForm(Texts t) {
        this.t = t;
    }

    FormErrors errors() {
        return errors;
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    Optional<LocalDate> day(String field, @Nullable String typed) {
        if (text(typed) == null) {
            return Optional.empty();
        }
        var day = DateInput.parse(typed);
        if (day.isEmpty()) {
            errors.add(field, t.get("family.time.problem.no-date"));
        }
        return day;
    }

    Optional<LocalDate> requiredDay(String field, @Nullable String typed) {
        if (text(typed) == null) {
            missing(field);
        }
        return day(field, typed);
    }

    /** A day, or the month or the year alone. */
    Optional<PartialDate> requiredDate(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            missing(field);
            return Optional.empty();
        }
        var date = PersonWords.partial(text);
        if (date.isEmpty()) {
            errors.add(field, t.get("family.time.problem.no-date"));
        }
        return date;
    }

    Optional<LocalTime> hour(String field, @Nullable String typed) {
        if (text(typed) == null) {
            return Optional.empty();
        }
        var hour = HourInput.parse(typed);
        if (hour.isEmpty()) {
            errors.add(field, t.get("family.time.problem.no-hour"));
        }
        return hour;
    }

    void missing(String field) {
        errors.add(field, t.get("family.time.problem.MISSING"));
    }

    /** A number of children; nothing typed is 0, for unknown. */
    int count(String field, @Nullable String typed) {
        var text = text(typed);
        if (text == null) {
            return 0;
        }
        if (text.matches("[1-6]")) {
            return Integer.parseInt(text);
        }
        errors.add(field, t.get("family.time.problem.TOO_MANY_CHILDREN"));
        return 0;
    }

    /** A professional as a select sends her; nobody, or nonsense, is the one who writes. */
    @Nullable
    ActorId actor(@Nullable String value) {
        try {
            return text(value) == null ? null : new ActorId(UUID.fromString(String.valueOf(value)));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type, @Nullable String value) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        errors.add(field, t.get("family.time.problem.choose"));
        return Optional.empty();
    }

    /** The sentence may count what was typed, so that one knows how much to take out. */
    void refused(Map<String, Problem> problems, Map<String, @Nullable String> typed) {
        problems.forEach((field, problem) -> {
            var text = typed.get(field);
            int length = text == null ? 0 : text.codePointCount(0, text.length());
            errors.add(field, t.get("family.time.problem." + problem.name(), length));
        });
    }
}
