package be.mille.family.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record of plain fields as field and text, for the history: empty fields are left out. */
final class FlatFields {
    private FlatFields() {}

    static Map<String, String> of(@Nullable Record fields) {
        var flat = new TreeMap<String, String>();
        if (fields != null) {
            for (var component : fields.getClass().getRecordComponents()) {
                var text = text(value(component, fields));
                if (!text.isEmpty()) {
                    flat.put(component.getName(), text);
                }
            }
        }
        return flat;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private static @Nullable Object value(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
