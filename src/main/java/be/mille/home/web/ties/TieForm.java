package be.mille.home.web.ties;

import be.mille.access.Compartment;
import be.mille.family.Tie;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How she lives one tie, as typed.
 *
 * @param who kind and id of somebody around her
 * @param kept whether only those read it who may know of violence
 */
record TieForm(String key, String who, String how, String on, String kept) {
    TieForm(
            @Nullable String key,
            @Nullable String who,
            @Nullable String how,
            @Nullable String on,
            @Nullable String kept) {
        this.key = text(key);
        this.who = text(who);
        this.how = text(how);
        this.on = text(on);
        this.kept = text(kept);
    }

    static TieForm empty() {
        return new TieForm("", "", "", "", "");
    }

    Optional<Said> read(LocalDate today, Texts t, FormErrors errors) {
        var said = Arrays.stream(Tie.How.values())
                .filter(one -> one.name().equals(how))
                .findFirst();
        if (said.isEmpty()) {
            errors.add("how-" + who, t.get("home.ties.error.how"));
        }
        var day = DateInput.parse(on).filter(one -> !one.isAfter(today));
        if (day.isEmpty()) {
            errors.add("on-" + who, t.get("home.ties.error.on"));
        }
        return errors.any() ? Optional.empty() : Optional.of(new Said(said.orElseThrow(), day.orElseThrow()));
    }

    record Said(Tie.How how, LocalDate on) {}

    /** Where it lies, for somebody whose tie everybody of the team may read. */
    Compartment compartment(Compartment otherwise) {
        return keeps() ? Compartment.C3 : otherwise;
    }

    boolean keeps() {
        return kept.equals("true");
    }

    Optional<UUID> readKey() {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
