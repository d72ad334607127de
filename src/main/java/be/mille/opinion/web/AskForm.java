package be.mille.opinion.web;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.DraftLine;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed: whom, what, and which lines of the record.
 *
 * @param texts by line, in the asker's words
 * @param act what the button says: look over, change, send
 */
public record AskForm(
        String key,
        String colleague,
        String question,
        Set<String> lines,
        Map<String, String> texts,
        String told,
        String why,
        boolean looked,
        String seen,
        String act) {
    static final String TEXT = "text-";
    static final int MOST = 2000;
    private static final int FEWEST = 10;
    private static final int MOST_WHY = 500;

    static AskForm empty(String key, @Nullable String colleague, List<DraftLine> draft) {
        var open = new HashSet<String>();
        draft.stream().filter(one -> !one.compartment().restricted()).forEach(one -> open.add(one.key()));
        return new AskForm(key, colleague == null ? "" : colleague, "", open, Map.of(), "", "", false, "", "");
    }

    static AskForm of(MultiValueMap<String, String> typed) {
        var texts = new HashMap<String, String>();
        typed.forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), values.getFirst());
            }
        });
        return new AskForm(
                first(typed, "key"),
                first(typed, "colleague"),
                first(typed, "question"),
                Set.copyOf(typed.getOrDefault("line", List.of())),
                texts,
                first(typed, "told"),
                first(typed, "why"),
                first(typed, "looked").equals("true"),
                first(typed, "seen"),
                first(typed, "act"));
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    Optional<ActorId> asked() {
        return uuid(colleague).map(ActorId::new);
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Only one that tells of no moment. */
    Optional<UUID> id() {
        return uuid(key).filter(one -> one.version() == 4);
    }

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (asked().isEmpty()) {
            errors.add("colleague", t.get("opinion.problem.colleague"));
        }
        var said = question.strip();
        if (said.length() < FEWEST) {
            errors.add("question", t.get("opinion.problem.question"));
        } else if (said.length() > MOST) {
            errors.add("question", t.get("opinion.problem.long", MOST));
        }
        if (!told.equals("yes") && !told.equals("no")) {
            errors.add("told", t.get("opinion.problem.told"));
        } else if (told.equals("no") && (why.isBlank() || why.length() > MOST_WHY)) {
            errors.add("why", t.get("opinion.problem.why", MOST_WHY));
        }
        return errors;
    }

    /** Only after {@link #errors} found none. */
    AskOpinion command(FamilyId family, UUID id) {
        var chosen = new HashMap<String, String>();
        lines.forEach(one -> chosen.put(one, texts.getOrDefault(one, "")));
        return new AskOpinion(
                id,
                family,
                asked().orElseThrow(),
                question,
                chosen,
                told.equals("yes"),
                told.equals("no") ? why.strip() : null,
                looked,
                seen.isEmpty() ? null : seen);
    }
}
