package be.mille.relay.web;

import be.mille.relay.AuthorityFields;
import be.mille.relay.SheKnows;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An authority as it is typed. */
public record AuthorityForm(
        @Nullable String key,
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String contact,
        @Nullable String reach,
        @Nullable String since,
        @Nullable String frame,
        @Nullable String maySay,
        @Nullable String notSay,
        @Nullable String knows,
        @Nullable String knowsWords,
        @Nullable String rereadOn) {

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (kind == null || kind.isBlank()) {
            errors.add("kind", t.get("relay.authority.problem.KIND_UNKNOWN"));
        }
        if (DateInput.parse(since).isEmpty()) {
            errors.add("since", t.get("relay.problem.since"));
        }
        if (frame == null || frame.isBlank()) {
            errors.add("frame", t.get("relay.authority.problem.FRAME_UNKNOWN"));
        }
        if (sheKnows().isEmpty()) {
            errors.add("knows", t.get("relay.authority.problem.knows"));
        }
        if (DateInput.parse(rereadOn).isEmpty()) {
            errors.add("rereadOn", t.get("relay.authority.problem.reread"));
        }
        return errors;
    }

    private Optional<SheKnows> sheKnows() {
        return Arrays.stream(SheKnows.values())
                .filter(one -> one.name().equals(knows))
                .findFirst();
    }

    /** Asked after the form was found readable. */
    AuthorityFields fields() {
        var she = sheKnows().orElseThrow();
        return new AuthorityFields(
                StartForm.text(kind),
                said(contact),
                said(reach),
                DateInput.parse(since).orElseThrow(),
                StartForm.text(frame),
                StartForm.text(maySay),
                said(notSay),
                she,
                she.explained() ? said(knowsWords) : null,
                DateInput.parse(rereadOn).orElseThrow());
    }

    private static @Nullable String said(@Nullable String typed) {
        var text = StartForm.text(typed);
        return text.isEmpty() ? null : text;
    }
}
