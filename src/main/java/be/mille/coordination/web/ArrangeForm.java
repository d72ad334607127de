package be.mille.coordination.web;

import be.mille.coordination.Arrangement;
import be.mille.coordination.Mandate;
import be.mille.coordination.Reachable;
import be.mille.kernel.ActorId;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stands in, on which days and between which hours somebody can be reached, as it is typed. */
public record ArrangeForm(
        @Nullable String deputy,
        @Nullable List<String> days,
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer version) {

    static ArrangeForm of(Mandate one) {
        var reachable = one.reachable();
        return new ArrangeForm(
                one.deputy() == null ? null : one.deputy().toString(),
                reachable.days().stream().map(DayOfWeek::name).toList(),
                reachable.from() == null ? null : reachable.from().toString(),
                reachable.to() == null ? null : reachable.to().toString(),
                one.version());
    }

    ArrangeForm at(int now) {
        return new ArrangeForm(deputy, days, from, to, now);
    }

    int seen() {
        return version == null ? -1 : version;
    }

    /** For a template: what stands in the field of days. */
    public List<String> chosenDays() {
        return days == null ? List.of() : days;
    }

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        for (var typed : List.of("from", "to")) {
            var text = typed.equals("from") ? from : to;
            if (said(text) && time(text).isEmpty()) {
                errors.add(typed, t.get("coordination.problem.hour"));
            }
        }
        if (said(from) != said(to)) {
            errors.add(said(from) ? "to" : "from", t.get("coordination.problem.hours"));
        }
        var begins = time(from);
        var ends = time(to);
        if (begins.isPresent() && ends.isPresent() && !begins.get().isBefore(ends.get())) {
            errors.add("to", t.get("coordination.problem.order"));
        }
        return errors;
    }

    /** Asked after {@link #errors} found none. */
    Arrangement arrangement() {
        var chosen = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(one -> chosenDays().contains(one.name()))
                .forEach(chosen::add);
        var who = ProposeForm.uuid(deputy);
        return new Arrangement(
                who == null ? null : new ActorId(who),
                new Reachable(chosen, time(from).orElse(null), time(to).orElse(null)));
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** "9:30", "09:30", "9h30" or "9". */
    private static Optional<LocalTime> time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var parts = text.strip().toLowerCase(Locale.ROOT).replace('h', ':').split(":", -1);
        var minutes = parts.length < 2 || parts[1].isBlank() ? "00" : parts[1].strip();
        var hours = parts[0].strip();
        try {
            return Optional.of(LocalTime.parse((hours.length() == 1 ? "0" : "") + hours + ":" + minutes));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
