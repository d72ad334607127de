package be.mille.consent.web;

import be.mille.consent.Standing;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A note on who decides. */
public record StandingForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String why,
        @Nullable String name,
        @Nullable String tie,
        @Nullable String item) {
    static StandingForm empty(String key) {
        return new StandingForm(key, null, null, null, null, null);
    }

    Standing.@Nullable Kind chosen() {
        return Arrays.stream(Standing.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        var chosen = chosen();
        if (chosen == null) {
            errors.add("kind", t.get("consent.problem.kind"));
        }
        if (chosen == Standing.Kind.REPRESENTED) {
            if (ShareForm.text(name) == null) {
                errors.add("name", t.get("consent.problem.name"));
            }
            if (ShareForm.text(tie) == null) {
                errors.add("tie", t.get("consent.problem.tie"));
            }
            if (ShareForm.text(item) == null) {
                errors.add("item", t.get("consent.problem.item"));
            }
        }
        if (ShareForm.text(why) == null) {
            errors.add("why", t.get("consent.problem.why"));
        }
        return errors;
    }

    Standing.Fields fields() {
        var chosen = Objects.requireNonNull(chosen());
        boolean represented = chosen == Standing.Kind.REPRESENTED;
        return new Standing.Fields(
                chosen,
                Objects.requireNonNull(ShareForm.text(why)),
                represented ? ShareForm.text(name) : null,
                represented ? ShareForm.text(tie) : null,
                represented ? ShareForm.text(item) : null);
    }
}
