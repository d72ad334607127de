package be.mille.screening.web;

import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.HelpWish;
import be.mille.screening.NotAskedReason;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningPack.Type;
import be.mille.screening.ScreeningRules;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was sent from a page of the conversation, read question by question. */
final class AnswerForm {
    static final String PREFERS_NOT = "_prefers-not";
    static final String NOT_ASKED = "_not-asked";
    static final String KEEP = "_keep";
    private static final int LONGEST = 2000;

    private final Domain domain;
    private final MultiValueMap<String, String> fields;
    private final Map<String, Answer> stored;
    private final Texts t;
    private final List<Given> given = new ArrayList<>();
    private final FormErrors errors = FormErrors.none();

    AnswerForm(Domain domain, MultiValueMap<String, String> fields, Map<String, Answer> stored, Texts t) {
        this.domain = domain;
        this.fields = fields;
        this.stored = stored;
        this.t = t;
    }

    static String id(String item) {
        return item.replace('.', '-');
    }

    /** @param whole whether the whole page was sent, so that what is missing was taken back */
    AnswerForm read(boolean whole) {
        domain.items().forEach(item -> read(item.id(), item, whole));
        read(domain.id() + HelpWish.ITEM, null, whole);
        return this;
    }

    List<Given> given() {
        return List.copyOf(given);
    }

    FormErrors errors() {
        return errors;
    }

    Set<String> shown() {
        return Set.copyOf(Arrays.asList(first("shown", "").split(" ")));
    }

    List<String> values(String item) {
        return fields.getOrDefault("a." + item, List.of()).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private void read(String id, @Nullable Item item, boolean whole) {
        var values = values(id);
        boolean sent = fields.containsKey("a." + id);
        if (!values.isEmpty()) {
            answer(id, item, values);
        } else if (fields.containsKey("r." + id) && !whole) {
            reasonAlone(id);
        } else if ((sent || (whole && shown().contains(id))) && takenBack(id)) {
            add(id, AnswerKind.DROPPED, List.of(), null, null);
        }
    }

    private boolean takenBack(String id) {
        var before = stored.get(id);
        return before != null && before.kind().carriesAnAnswer();
    }

    private void reasonAlone(String id) {
        var before = stored.get(id);
        if (before != null && before.kind() == AnswerKind.NOT_ASKED) {
            add(id, AnswerKind.NOT_ASKED, List.of(), null, reason(id));
        }
    }

    private void answer(String id, @Nullable Item item, List<String> values) {
        if (values.size() > 1 && values.stream().anyMatch(one -> excludes(id, one))) {
            errors.add(id(id), t.get("screening.error.either-or"));
        } else if (values.contains(PREFERS_NOT)) {
            add(id, AnswerKind.PREFERS_NOT, List.of(), null, null);
        } else if (values.contains(NOT_ASKED)) {
            add(id, AnswerKind.NOT_ASKED, List.of(), null, reason(id));
        } else if (values.contains(KEEP)) {
            add(id, AnswerKind.KEPT, List.of(), null, null);
        } else if (item == null) {
            HelpWish.of(values.getFirst())
                    .ifPresentOrElse(
                            wish -> add(id, AnswerKind.ANSWERED, List.of(wish.code()), null, null),
                            () -> errors.add(id(id), t.get("screening.error.choose")));
        } else if (item.chosen()) {
            chosen(item, values);
        } else {
            open(item, values.getFirst());
        }
    }

    private static boolean excludes(String item, String value) {
        return value.startsWith("_") || ScreeningRules.exclusive(item, value);
    }

    private void chosen(Item item, List<String> values) {
        boolean known = item.codes().containsAll(values);
        if (!known || (item.type() == Type.CHOICE && values.size() > 1)) {
            errors.add(id(item.id()), t.get("screening.error.choose"));
            return;
        }
        var inOrder = item.codes().stream().filter(values::contains).toList();
        add(item.id(), AnswerKind.ANSWERED, inOrder, null, null);
    }

    private void open(Item item, String typed) {
        if (typed.length() > LONGEST) {
            errors.add(id(item.id()), t.get("screening.error.too-long", LONGEST));
        } else if (item.type() == Type.DATE) {
            DateInput.parse(typed)
                    .ifPresentOrElse(
                            day -> add(item.id(), AnswerKind.ANSWERED, List.of(), day.toString(), null),
                            () -> errors.add(id(item.id()), t.get("screening.error.date")));
        } else if (item.type() == Type.NUMBER && !typed.matches("\\d{1,6}")) {
            errors.add(id(item.id()), t.get("screening.error.number"));
        } else {
            add(item.id(), AnswerKind.ANSWERED, List.of(), typed, null);
        }
    }

    private NotAskedReason reason(String item) {
        var chosen = first("r." + item, "");
        return Arrays.stream(NotAskedReason.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(NotAskedReason.NOT_THE_MOMENT);
    }

    private void add(
            String item, AnswerKind kind, List<String> codes, @Nullable String words, @Nullable NotAskedReason reason) {
        given.add(new Given(item, kind, codes, words, reason, version(item), uuid("page"), uuid("key")));
    }

    private int version(String item) {
        var text = first("v." + item, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private UUID uuid(String name) {
        try {
            return UUID.fromString(first(name, ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private String first(String name, String otherwise) {
        var value = fields.getFirst(name);
        return value == null ? otherwise : value;
    }
}
