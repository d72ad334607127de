package be.mille.handover.web;

import be.mille.handover.Border;
import be.mille.handover.HandoverProblem;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handover as it is typed. */
public record ProposeForm(
        @Nullable String key,
        @Nullable String to,
        @Nullable String border,
        @Nullable String on,
        @Nullable String letter,
        @Nullable String read) {

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (chosenBorder().isEmpty()) {
            errors.add("border", t.get("handover.problem.border"));
        }
        if (DateInput.parse(on).isEmpty()) {
            errors.add("on", t.get("handover.problem.on"));
        }
        if (letter == null || letter.isBlank()) {
            errors.add("letter", t.of("handover.problem", HandoverProblem.LETTER_MISSING));
        }
        if (chosenRead().isEmpty()) {
            errors.add("read", t.get("handover.problem.read"));
        }
        return errors;
    }

    Optional<Border> chosenBorder() {
        return border(border);
    }

    static Optional<Border> border(@Nullable String typed) {
        return Arrays.stream(Border.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    Optional<ReadWithHer> chosenRead() {
        return read(read);
    }

    static Optional<ReadWithHer> read(@Nullable String typed) {
        return Arrays.stream(ReadWithHer.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    Optional<ActorId> receiver() {
        return uuid(to).map(ActorId::new);
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
