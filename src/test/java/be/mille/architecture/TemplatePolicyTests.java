package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Templates stay within the strict content policy, and forms carry their token because they come from one place. */
class TemplatePolicyTests {
    private static final Pattern STYLE = Pattern.compile("(?i)<style");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("(?i)<script(?![^>]*\\bsrc=)");
    private static final Pattern POST_FORM =
            Pattern.compile("(?i)<form(?![^>]*method=\"get\")(?![^>]*method=\"dialog\")");
    private static final Pattern KEPT_BY_THE_BROWSER = Pattern.compile("(?i)<form(?![^>]*autocomplete=\"off\")");
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{");
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)(src|href|action)=\"(https?:)?//");

    static List<String> faults(String name, String source) {
        var faults = new ArrayList<String>();
        for (var attribute : TemplateReader.read(source).attributes()) {
            var lower = attribute.toLowerCase(java.util.Locale.ROOT);
            if (lower.equals("style") || lower.startsWith("on") || lower.startsWith("hx-on")) {
                faults.add(name + ": attribute " + attribute);
            }
        }
        find(STYLE, source, name + ": style element", faults);
        find(INLINE_SCRIPT, source, name + ": script without a file", faults);
        find(UNSAFE, source, name + ": unescaped output", faults);
        find(OTHER_HOST, source, name + ": another host", faults);
        find(KEPT_BY_THE_BROWSER, source, name + ": a form whose words the browser would write to its disk", faults);
        if (!name.equals("ui/form.jte")) {
            find(POST_FORM, source, name + ": form without ui/form.jte", faults);
        }
        return faults;
    }

    private static void find(Pattern pattern, String source, String fault, List<String> faults) {
        if (pattern.matcher(source).find()) {
            faults.add(fault);
        }
    }

    @Test
    void noTemplateWritesScriptStyleOrAFormOfItsOwn() {
        var faults = TemplateReader.all().stream()
                .flatMap(file ->
                        faults(TemplateReader.TEMPLATES.relativize(file).toString(), TemplateReader.text(file))
                                .stream())
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void eachFaultIsSeen() {
        assertThat(List.of(
                        "<p style=\"color:red\">",
                        "@if(x)<button onclick=\"go()\">",
                        "<div hx-on:click=\"go()\">",
                        "<style>p{}</style>",
                        "<script>go()</script>",
                        "<form autocomplete=\"off\" method=\"post\" action=\"/x\">",
                        "<form method=\"get\" action=\"/x\">",
                        "<p>$unsafe{page.html()}</p>",
                        "<a href=\"https://other.example\">"))
                .allSatisfy(source ->
                        assertThat(faults("x/y.jte", source)).as(source).isNotEmpty());
    }

    @Test
    void whatIsAllowedIsNotAFault() {
        assertThat(
                        faults(
                                "x/y.jte",
                                "<form autocomplete=\"off\" method=\"get\" action=\"/families\"><a href=\"/x\" class=\"${page.on()}\"></a></form><script src=\"/static/a.js\"></script>"))
                .isEmpty();
    }
}
