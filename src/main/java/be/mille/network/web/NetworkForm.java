package be.mille.network.web;

import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question as it is typed; the same for an answer, of which only the words count. */
public record NetworkForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String category,
        @Nullable String words,
        @Nullable String looked) {

    FormErrors errors(boolean asks, Texts t) {
        var errors = FormErrors.none();
        if (asks && chosen().isEmpty()) {
            errors.add("kind", t.get("network.problem.kind"));
        }
        if (text().isEmpty()) {
            errors.add("words", t.get("network.problem.words"));
        } else if (text().length() > AskNetwork.LONGEST) {
            errors.add("words", t.get("network.problem.long", AskNetwork.LONGEST));
        }
        return errors;
    }

    Optional<Kind> chosen() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    String text() {
        return words == null ? "" : words.strip().replace("\r\n", "\n");
    }

    boolean reread() {
        return "true".equals(looked);
    }

    UUID id(UUID otherwise) {
        try {
            return key == null ? otherwise : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
