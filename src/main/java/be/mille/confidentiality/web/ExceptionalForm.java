package be.mille.confidentiality.web;

import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalOpenings.Request;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom she asks for and why, as typed. */
public record ExceptionalForm(
        String key, String called, String birth, String reference, String reason, String words, List<String> chosen) {
    private static final int FEWEST = 20;
    private static final int MOST = 500;

    public ExceptionalForm(
            @Nullable String key,
            @Nullable String called,
            @Nullable String birth,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String words,
            @Nullable List<String> chosen) {
        this.key = text(key);
        this.called = text(called);
        this.birth = text(birth);
        this.reference = text(reference);
        this.reason = text(reason);
        this.words = text(words);
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    static ExceptionalForm empty(UUID key) {
        return new ExceptionalForm(key.toString(), null, null, null, null, null, null);
    }

    /** The same, with a key that was not used yet. */
    ExceptionalForm again(UUID fresh) {
        return new ExceptionalForm(fresh.toString(), called, birth, reference, reason, words, chosen);
    }

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (reference.isEmpty()) {
            if (called.isEmpty()) {
                errors.add("called", t.get("confidentiality.exceptional.called.missing"));
            }
            if (DateInput.parse(birth).isEmpty()) {
                errors.add("birth", t.get("confidentiality.exceptional.birth.missing"));
            }
        }
        if (why().isEmpty()) {
            errors.add("reason", t.get("confidentiality.exceptional.reason.missing"));
        }
        if (words.length() < FEWEST) {
            errors.add("words", t.get("confidentiality.exceptional.words.short", FEWEST));
        } else if (words.length() > MOST) {
            errors.add("words", t.get("confidentiality.exceptional.words.long", MOST));
        }
        return errors;
    }

    Request request() {
        boolean named = reference.isEmpty();
        return new Request(
                id(),
                named ? called : null,
                named ? DateInput.parse(birth).map(Objects::toString).orElseThrow() : null,
                named ? null : reference.toUpperCase(Locale.ROOT),
                why().orElseThrow(),
                words,
                compartments());
    }

    private UUID id() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private Optional<ExceptionalReason> why() {
        return Arrays.stream(ExceptionalReason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst();
    }

    private Set<Compartment> compartments() {
        return Arrays.stream(Compartment.values())
                .filter(one -> chosen.contains(one.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
