package be.mille.family.web;

import be.mille.family.MemberFields;
import be.mille.family.PartialDate;
import be.mille.family.WritingHours;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The person side of a record in the words of one interface language, and back from what was typed. */
record PersonWords(Texts t, Dates dates) {
    static final int NAME = 200;
    static final int LINE = 500;
    static final int NOTE = 4000;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4})");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    String get(String key, Object... arguments) {
        return t.get(key, arguments);
    }

    String language(String code) {
        return SpokenLanguages.name(code, t);
    }

    String languages(List<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    /** 12 mai 1998, mai 1998, or 1998. */
    String date(PartialDate date) {
        var day = date.exact();
        if (day.isPresent()) {
            return dates.full(day.get());
        }
        var month = date.month();
        return month == null
                ? String.valueOf(date.year())
                : DateTimeFormatter.ofPattern("LLLL yyyy", t.locale()).format(YearMonth.of(date.year(), month));
    }

    /** With the age beside it. */
    String birth(PartialDate date) {
        int years = date.yearsOn(dates.today());
        var age = date.exact().isPresent() ? get("family.person.age", years) : get("family.person.age.about", years);
        return date(date) + " (" + age + ")";
    }

    /** As it is typed: 12/05/1998, 05/1998, 1998. */
    String typedDate(@Nullable PartialDate date) {
        return typedDate(date, dates);
    }

    static String typedDate(@Nullable PartialDate date, Dates dates) {
        if (date == null) {
            return "";
        }
        var day = date.exact();
        if (day.isPresent()) {
            return dates.numeric(day.get());
        }
        var month = date.month();
        return month == null ? String.valueOf(date.year()) : "%02d/%d".formatted(month, date.year());
    }

    /** A birth that lies behind us, as exact as it was typed; null where nothing was typed or it is no such date. */
    @Nullable
    PartialDate readBirth(String typed, String field, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        var read = partial(typed);
        if (read.isEmpty()) {
            errors.add(field, get("family.person.error.birth"));
            return null;
        }
        if (read.get().earliest().isAfter(dates.today())
                || read.get().earliest().isBefore(EARLIEST)) {
            errors.add(field, get("family.person.error.birth-when"));
            return null;
        }
        return read.get();
    }

    static Optional<PartialDate> partial(String typed) {
        if (YEAR.matcher(typed).matches()) {
            return PartialDate.parse(typed);
        }
        var month = MONTH.matcher(typed);
        return month.matches()
                ? PartialDate.parse("%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1))))
                : DateInput.parse(typed).map(PartialDate::of);
    }

    /** What is too long is given back whole, with the sentence that says by how much. */
    void atMost(int most, String typed, String field, FormErrors errors) {
        if (typed.length() > most) {
            errors.add(field, get("family.person.error.long", most, typed.length()));
        }
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), t.of(prefix, one)))
                .toList();
    }

    /** Every day from 09:00 to 15:00. */
    String hours(WritingHours hours) {
        return get(
                "family.person.channel.writing." + hours.days(), dates.time(hours.from()), dates.time(hours.until()));
    }

    String member(MemberFields fields) {
        var tie = fields.tie();
        return tie == null ? t.of("family.household.role", fields.role()) : tie;
    }
}
