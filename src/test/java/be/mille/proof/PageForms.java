package be.mille.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The forms of a page as a browser without JavaScript would send them untouched, and which of their fields hold an id. */
record PageForms(List<Form> forms) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>|<select\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    /** Made new with each form, or oneself: they name nothing of a record. */
    private static final List<String> KEYS = List.of("key", "_as");

    private static final Pattern ID =
            Pattern.compile(".*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*", Pattern.DOTALL);

    /**
     * @param fields as they stand
     * @param ids the fields that hold an id or may choose one
     */
    record Form(boolean post, String action, List<Map.Entry<String, String>> fields, List<String> ids) {
        /** With another value in one place. */
        List<Map.Entry<String, String>> with(String field, String value) {
            var changed = new ArrayList<Map.Entry<String, String>>();
            fields.stream().filter(one -> !one.getKey().equals(field)).forEach(changed::add);
            changed.add(Map.entry(field, value));
            return changed;
        }
    }

    static PageForms of(String body) {
        return new PageForms(FORM.matcher(body)
                .results()
                .map(one -> form(one.group(1), one.group(2)))
                .toList());
    }

    private static Form form(String head, String inside) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        var ids = new ArrayList<String>();
        FIELD.matcher(inside).results().forEach(one -> {
            var input = one.group(1);
            var select = one.group(4);
            var name = attribute(input != null ? input : select != null ? select : one.group(2), "name");
            if (name.isEmpty() || name.equals("_csrf")) {
                return;
            }
            var values = new ArrayList<String>();
            if (select != null) {
                OPTION.matcher(one.group(5))
                        .results()
                        .forEach(option -> values.add(attribute(option.group(1), "value")));
                fields.add(Map.entry(name, values.isEmpty() ? "" : values.getLast()));
            } else if (input != null) {
                values.add(attribute(input, "value"));
                var type = attribute(input, "type");
                if (!type.equals("radio") && !type.equals("checkbox") || input.contains(" checked")) {
                    fields.add(Map.entry(name, values.getFirst()));
                }
            } else {
                fields.add(Map.entry(name, HtmlUtils.htmlUnescape(String.valueOf(one.group(3)))));
            }
            if (!KEYS.contains(name)
                    && !ids.contains(name)
                    && values.stream().anyMatch(value -> ID.matcher(value).matches())) {
                ids.add(name);
            }
        });
        return new Form(
                attribute(head, "method").equals("post"),
                attribute(head, "action"),
                List.copyOf(fields),
                List.copyOf(ids));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(String.valueOf(tag));
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
