import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The fields of a form on a page, as a browser would send them, and changes of some of them. */
record Form(List<Map.Entry<String, String>> fields) {
    private static final Pattern TAGS = Pattern.compile("<(input|select|textarea)\\b([^>]*)>([^<]*)");

    /** The form of this page that posts to this address, untouched. */
    static Form of(String body, String action) {
        int from = body.indexOf("action=\"" + action + "\"");
        if (from < 0) {
            throw new IllegalStateException("no form for " + action.replaceAll("[0-9a-f-]{36}", "*"));
        }
        var text = body.substring(from, body.indexOf("</form>", from));
        var fields = new ArrayList<Map.Entry<String, String>>();
        var tags = TAGS.matcher(text);
        while (tags.find()) {
            var attributes = tags.group(2);
            var name = attribute(attributes, "name");
            if (name == null) {
                continue;
            }
            switch (tags.group(1)) {
                case "textarea" -> fields.add(Map.entry(name, plain(tags.group(3))));
                case "select" -> fields.add(Map.entry(name, chosen(text, tags.end())));
                default -> {
                    var type = attribute(attributes, "type");
                    boolean choice = "radio".equals(type) || "checkbox".equals(type);
                    if (!choice || attributes.matches("(?s).*\\bchecked\\b.*")) {
                        var value = attribute(attributes, "value");
                        fields.add(Map.entry(name, value == null ? "" : value));
                    }
                }
            }
        }
        return new Form(fields);
    }

    private static String chosen(String text, int from) {
        var options = text.substring(from, text.indexOf("</select>", from));
        var all = Pattern.compile("<option([^>]*)>").matcher(options);
        String first = null;
        while (all.find()) {
            var value = attribute(all.group(1), "value");
            if (all.group(1).matches("(?s).*\\bselected\\b.*")) {
                return value == null ? "" : value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    /** Other answers in every group of radio buttons on the page whose name is wanted. */
    Form answered(String body, Random random, java.util.function.Predicate<String> wanted) {
        var groups = new LinkedHashMap<String, List<String>>();
        var radios = Pattern.compile("<input\\b([^>]*type=\"radio\"[^>]*)>").matcher(body);
        while (radios.find()) {
            var name = attribute(radios.group(1), "name");
            var value = attribute(radios.group(1), "value");
            if (name != null && value != null && wanted.test(name)) {
                groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        var all = new ArrayList<>(fields);
        groups.forEach((name, values) -> {
            all.removeIf(field -> field.getKey().equals(name));
            all.add(Map.entry(name, values.get(random.nextInt(Math.min(2, values.size())))));
        });
        return new Form(all);
    }

    /** The first field whose name fits and that says something, with another value; empty when there is none. */
    java.util.Optional<Form> changed(Pattern name, UnaryOperator<String> change) {
        var all = new ArrayList<>(fields);
        for (int i = 0; i < all.size(); i++) {
            var field = all.get(i);
            if (name.matcher(field.getKey()).matches() && !field.getValue().isBlank()) {
                all.set(i, Map.entry(field.getKey(), change.apply(field.getValue())));
                return java.util.Optional.of(new Form(all));
            }
        }
        return java.util.Optional.empty();
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : null;
    }

    private static String plain(String text) {
        return text.replace("&#34;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
