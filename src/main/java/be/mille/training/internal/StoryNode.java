package be.mille.training.internal;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One place in a story file that knows its own name, so that whatever is wrong there can be said exactly. */
record StoryNode(String file, String path, @Nullable Object value) {
    private static final Pattern DAY = Pattern.compile("([+-]?)(\\d{1,4})([dw])");

    BrokenStoryException broken(String problem) {
        return new BrokenStoryException(file, path.isEmpty() ? "the file" : path, problem);
    }

    StoryNode at(String field) {
        return new StoryNode(file, path.isEmpty() ? field : path + "." + field, map().get(field));
    }

    boolean missing() {
        return value == null || "".equals(value);
    }

    /** Refuses a field nobody reads: it is most often a slip of the pen. */
    StoryNode only(String... fields) {
        var known = Set.of(fields);
        map().keySet().stream().filter(one -> !known.contains(one)).findFirst().ifPresent(one -> {
            throw at(String.valueOf(one)).broken("no such field here");
        });
        return this;
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw broken("fields are expected here");
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw broken(value == null ? "is missing" : "a text is expected here");
    }

    @Nullable
    String optionalText() {
        return missing() ? null : text();
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("must be true or false, not \"" + value + "\"");
        };
    }

    boolean flagOr(boolean otherwise) {
        return missing() ? otherwise : flag();
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw broken("must be a number, not \"" + value + "\"");
        }
    }

    /** Days from the day of loading: -12d, +3d, -8w. */
    int day() {
        return day(text()).orElseThrow(() -> broken("must be a day such as -12d, +3d or -8w, not \"" + value + "\""));
    }

    @Nullable
    Integer optionalDay() {
        return missing() ? null : Integer.valueOf(day());
    }

    static Optional<Integer> day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(found.group(2)) * (found.group(3).equals("w") ? 7 : 1);
        return Optional.of(found.group(1).equals("-") ? -days : days);
    }

    @Nullable
    LocalTime optionalTime() {
        try {
            return missing() ? null : LocalTime.parse(text());
        } catch (DateTimeParseException e) {
            throw broken("must be an hour such as 09:30, not \"" + value + "\"");
        }
    }

    /** The constant the word stands for: home-visit is HOME_VISIT. */
    <E extends Enum<E>> E one(Class<E> type) {
        try {
            return Enum.valueOf(type, text().replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw broken("\"" + value + "\" is none of the words that can stand here");
        }
    }

    /** The value the word stands for in a table. */
    <T> T one(Map<String, T> words) {
        var found = words.get(text());
        if (found == null) {
            throw broken("\"" + value + "\" is none of " + words.keySet());
        }
        return found;
    }

    List<StoryNode> items() {
        if (missing()) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw broken("a list is expected here");
        }
        var items = new ArrayList<StoryNode>();
        for (var item : list) {
            items.add(new StoryNode(file, path + "[" + (items.size() + 1) + "]", item));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(StoryNode::text).toList();
    }

    <T> List<T> list(Function<StoryNode, T> reader) {
        return items().stream().map(reader).toList();
    }

    /** The fields in the order of the file; empty where there are none. */
    <T> Map<String, T> fields(Function<StoryNode, T> reader) {
        var fields = new LinkedHashMap<String, T>();
        if (!missing()) {
            map().keySet().forEach(name -> fields.put(String.valueOf(name), reader.apply(at(String.valueOf(name)))));
        }
        return fields;
    }

    <T> @Nullable T optional(Function<StoryNode, T> reader) {
        return missing() ? null : reader.apply(this);
    }
}
