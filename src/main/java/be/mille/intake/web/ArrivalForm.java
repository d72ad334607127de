package be.mille.intake.web;

import be.mille.intake.Arrival;
import be.mille.intake.Asked;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What arrived, as it is typed. */
public record ArrivalForm(
        @Nullable String key,
        @Nullable String asker,
        @Nullable String unknown,
        @Nullable String house,
        @Nullable String reply,
        @Nullable String way,
        @Nullable String on,
        @Nullable String called,
        @Nullable String born,
        @Nullable String due,
        @Nullable String phone,
        @Nullable String category,
        @Nullable String words,
        @Nullable String urgent,
        @Nullable String knows,
        @Nullable Integer version) {
    /** What lay longer than that on a desk is written with the day it is noted. */
    private static final int OLDEST_DAYS = 90;

    private static final int OLDEST_BIRTH = 1900;
    private static final DateTimeFormatter TYPED_MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[./\\- ]\\s*(\\d{4})");

    static ArrivalForm begun(UUID key, Dates dates) {
        return new ArrivalForm(
                key.toString(),
                null,
                null,
                null,
                null,
                Way.PHONE.name(),
                dates.numeric(dates.today()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Knows.UNKNOWN.name(),
                null);
    }

    /** As it was noted, to be corrected. */
    static ArrivalForm of(Arrival noted, Dates dates) {
        var asked = noted.asked();
        var about = asked.about();
        var due = about.due();
        return new ArrivalForm(
                null,
                asked.asker(),
                String.valueOf(asked.asker() == null),
                asked.house(),
                asked.reply(),
                asked.way() == null ? null : asked.way().name(),
                dates.numeric(asked.on()),
                about.called(),
                about.born(),
                due == null ? null : YearMonth.parse(due).format(TYPED_MONTH),
                about.phone(),
                asked.category(),
                asked.words(),
                String.valueOf(asked.urgent()),
                asked.knows().name(),
                noted.version());
    }

    /** The same words over what lies there by now. */
    ArrivalForm over(int now) {
        return new ArrivalForm(
                key, asker, unknown, house, reply, way, on, called, born, due, phone, category, words, urgent, knows,
                now);
    }

    public boolean ofNobodyKnown() {
        return "true".equals(unknown);
    }

    public boolean hurries() {
        return "true".equals(urgent);
    }

    UUID id(UUID otherwise) {
        return Typed.uuid(key).orElse(otherwise);
    }

    /**
     * Empty when something is wrong, and then {@code errors} says what.
     *
     * @param noted the day it was noted first
     */
    Optional<Asked> read(LocalDate noted, FormErrors errors, Collection<String> categories, Dates dates, Texts t) {
        var who = Typed.text(asker);
        var what = Typed.text(words);
        var kind = Optional.ofNullable(category).filter(categories::contains).orElse(null);
        if (who == null && !ofNobodyKnown()) {
            errors.add("asker", t.get("intake.problem.asker"));
        }
        lines().forEach((field, typed) -> Typed.atMost(Asked.LINE, typed, field, errors, t));
        if (kind == null && what == null) {
            errors.add("words", t.get("intake.problem.what"));
        }
        Typed.atMost(Asked.LONGEST, what, "words", errors, t);
        var day = day(noted, errors, dates, t);
        var year = year(errors, dates, t);
        var month = month(errors, t);
        if (errors.any()) {
            return Optional.empty();
        }
        return Optional.of(new Asked(
                ofNobodyKnown() ? null : who,
                Typed.text(house),
                Typed.text(reply),
                new Asked.About(Typed.text(called), year, month, Typed.text(phone)),
                kind,
                what,
                Typed.constant(Way.class, way).orElse(Way.OTHER),
                day,
                hurries(),
                Typed.constant(Knows.class, knows).orElse(Knows.UNKNOWN)));
    }

    private Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("asker", Objects.requireNonNullElse(asker, ""));
        lines.put("house", Objects.requireNonNullElse(house, ""));
        lines.put("reply", Objects.requireNonNullElse(reply, ""));
        lines.put("called", Objects.requireNonNullElse(called, ""));
        lines.put("phone", Objects.requireNonNullElse(phone, ""));
        return lines;
    }

    private LocalDate day(LocalDate noted, FormErrors errors, Dates dates, Texts t) {
        var today = dates.today();
        if (Typed.text(on) == null) {
            return today;
        }
        var read = DateInput.parse(on).orElse(null);
        if (read == null) {
            errors.add("on", t.get("intake.problem.on"));
        } else if (read.isAfter(today) || read.isBefore(noted.minusDays(OLDEST_DAYS))) {
            errors.add("on", t.get("intake.problem.on-when", OLDEST_DAYS));
        }
        return read == null ? today : read;
    }

    private @Nullable String year(FormErrors errors, Dates dates, Texts t) {
        var typed = Typed.text(born);
        if (typed == null) {
            return null;
        }
        if (!typed.matches("\\d{4}")
                || Integer.parseInt(typed) < OLDEST_BIRTH
                || Integer.parseInt(typed) > dates.today().getYear()) {
            errors.add("born", t.get("intake.problem.born"));
        }
        return typed;
    }

    private @Nullable String month(FormErrors errors, Texts t) {
        var typed = Typed.text(due);
        if (typed == null) {
            return null;
        }
        var parts = MONTH.matcher(typed);
        try {
            if (parts.matches()) {
                return YearMonth.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                        .toString();
            }
        } catch (DateTimeException _) {
            // said below, as for what looks like no month at all
        }
        errors.add("due", t.get("intake.problem.due"));
        return null;
    }
}
