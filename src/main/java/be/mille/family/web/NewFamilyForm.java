package be.mille.family.web;

import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Phones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What opens a record: a name, and what is known already. */
public record NewFamilyForm(
        String key,
        String called,
        String language,
        String interpreter,
        String due,
        String phone,
        String proof,
        String anyway) {
    private static final int WEEKS_AHEAD = 45;
    private static final int WEEKS_PAST = 6;

    public NewFamilyForm(
            @Nullable String key,
            @Nullable String called,
            @Nullable String language,
            @Nullable String interpreter,
            @Nullable String due,
            @Nullable String phone,
            @Nullable String proof,
            @Nullable String anyway) {
        this.key = Typed.text(key);
        this.called = Typed.text(called);
        this.language = Typed.text(language);
        this.interpreter = Typed.text(interpreter);
        this.due = Typed.text(due);
        this.phone = Typed.text(phone);
        this.proof = Typed.text(proof);
        this.anyway = Typed.text(anyway);
    }

    static NewFamilyForm empty(UUID key) {
        return new NewFamilyForm(key.toString(), "", "", "", "", "", "", "");
    }

    public boolean asksInterpreter() {
        return Typed.ticked(interpreter);
    }

    boolean createsAnyway() {
        return Typed.ticked(anyway);
    }

    /** Empty when something is wrong, and then {@code errors} says what. */
    Optional<OpenFamily> read(PersonWords words, FormErrors errors, UUID otherwise) {
        if (called.isEmpty()) {
            errors.add("called", words.get("family.create.error.called"));
        }
        words.atMost(PersonWords.NAME, called, "called", errors);
        if (!phone.isEmpty() && Phones.e164(phone).isEmpty()) {
            errors.add("phone", words.get("family.person.error.phone"));
        }
        var date = readDue(words, errors);
        if (errors.any()) {
            return Optional.empty();
        }
        var languages = SpokenLanguages.known(language) ? List.of(language) : List.<String>of();
        var person = new PersonFields(called, null, null, null, null, languages, asksInterpreter(), null, null);
        return Optional.of(new OpenFamily(Typed.key(key, otherwise), person, date, Typed.orNull(phone), readProof()));
    }

    /** Without an answer that somebody of her function can give, she only says that she accompanies her. */
    private Proof readProof() {
        return offered().stream()
                .filter(one -> one.name().equals(proof))
                .findFirst()
                .orElse(Proof.SELF_DECLARED);
    }

    static List<Proof> offered() {
        return Proof.whenOpening(CurrentActor.get().function().group());
    }

    private @Nullable LocalDate readDue(PersonWords words, FormErrors errors) {
        if (due.isEmpty()) {
            return null;
        }
        var read = DateInput.parse(due).orElse(null);
        var today = words.dates().today();
        if (read == null) {
            errors.add("due", words.get("family.create.error.due"));
        } else if (read.isAfter(today.plusWeeks(WEEKS_AHEAD)) || read.isBefore(today.minusWeeks(WEEKS_PAST))) {
            errors.add("due", words.get("family.create.error.due-when", WEEKS_AHEAD));
        }
        return read;
    }
}
