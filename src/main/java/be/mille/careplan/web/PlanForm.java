package be.mille.careplan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The plan as its form sends it: names made of a prefix per need or step and the field, values as typed, so that
 * nothing typed is lost whatever becomes of it.
 */
public record PlanForm(Map<String, String> fields) {
    public static final String NEED = "n.";
    public static final String STEP = "s.";
    public static final String NEW_STEP = "a.";
    public static final String PATH = "p.";
    public static final String NEW_NEED = "new.";

    public PlanForm {
        // A browser sends its line ends as two signs; stored texts have one, and must not seem changed.
        var plain = new HashMap<String, String>();
        fields.forEach((name, value) -> plain.put(name, value.replace("\r\n", "\n")));
        fields = Map.copyOf(plain);
    }

    public static PlanForm empty() {
        return new PlanForm(Map.of());
    }

    public boolean sent() {
        return !fields.isEmpty();
    }

    public String value(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    public String value(String name) {
        return value(name, "");
    }

    /** The key of the form; one that was tampered with counts as new, and the form is then simply done. */
    public UUID key() {
        try {
            return UUID.fromString(value("key"));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** What comes between the prefix and the field, for every group of this kind. */
    public List<String> ids(String prefix, String field) {
        var ids = new ArrayList<String>();
        for (var name : fields.keySet()) {
            if (name.startsWith(prefix)
                    && name.endsWith("." + field)
                    && name.length() > prefix.length() + field.length() + 1) {
                ids.add(name.substring(prefix.length(), name.length() - field.length() - 1));
            }
        }
        return ids.stream().sorted().toList();
    }

    /** The same with other values, for a page that answers with what is stored now. */
    public PlanForm with(Map<String, String> others) {
        var all = new HashMap<>(fields);
        all.putAll(others);
        return new PlanForm(all);
    }
}
