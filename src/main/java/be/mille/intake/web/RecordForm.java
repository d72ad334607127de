package be.mille.intake.web;

import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.intake.Asked;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that begins with what arrived: nothing is asked twice. */
public record RecordForm(
        @Nullable String called,
        @Nullable String born,
        @Nullable String due,
        @Nullable String phone,
        @Nullable String proof,
        @Nullable String anyway) {
    private static final int WEEKS_AHEAD = 45;
    private static final int WEEKS_PAST = 6;
    private static final int OLDEST_BIRTH = 1900;

    static RecordForm of(Asked asked) {
        var about = asked.about();
        var phone = about.phone();
        return new RecordForm(
                about.called(),
                about.born(),
                null,
                phone == null ? null : Phones.e164(phone).map(Phones::shown).orElse(phone),
                null,
                null);
    }

    boolean beginsAnyway() {
        return "true".equals(anyway);
    }

    /** Empty when something is wrong, and then {@code errors} says what. */
    Optional<OpenFamily> read(UUID key, FormErrors errors, Dates dates, Texts t) {
        var name = Typed.text(called);
        if (name == null) {
            errors.add("called", t.get("intake.problem.called"));
        }
        Typed.atMost(Asked.LINE, name, "called", errors, t);
        var number = Typed.text(phone);
        if (number != null && Phones.e164(number).isEmpty()) {
            errors.add("phone", t.get("intake.problem.phone"));
        }
        var birth = birth(errors, dates, t);
        var day = day(errors, dates, t);
        if (errors.any() || name == null) {
            return Optional.empty();
        }
        var person = new PersonFields(name, null, null, null, null, List.of(), false, null, birth);
        return Optional.of(new OpenFamily(key, person, day, number, proven()));
    }

    private Proof proven() {
        return offered().stream()
                .filter(one -> one.name().equals(proof))
                .findFirst()
                .orElse(Proof.SELF_DECLARED);
    }

    static List<Proof> offered() {
        return Proof.whenOpening(CurrentActor.get().function().group());
    }

    private @Nullable PartialDate birth(FormErrors errors, Dates dates, Texts t) {
        var year = Typed.text(born);
        if (year == null) {
            return null;
        }
        if (!year.matches("\\d{4}")
                || Integer.parseInt(year) < OLDEST_BIRTH
                || Integer.parseInt(year) > dates.today().getYear()) {
            errors.add("born", t.get("intake.problem.born"));
            return null;
        }
        return new PartialDate(Integer.parseInt(year), null, null);
    }

    private @Nullable LocalDate day(FormErrors errors, Dates dates, Texts t) {
        if (Typed.text(due) == null) {
            return null;
        }
        var read = DateInput.parse(due).orElse(null);
        var today = dates.today();
        if (read == null || read.isAfter(today.plusWeeks(WEEKS_AHEAD)) || read.isBefore(today.minusWeeks(WEEKS_PAST))) {
            errors.add("due", t.get("intake.problem.due-day"));
        }
        return read;
    }
}
