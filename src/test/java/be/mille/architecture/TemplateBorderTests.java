package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A template sees the page records of its own module, and ui. Modulith does not look into templates. */
class TemplateBorderTests {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TYPE = Pattern.compile("be\\.mille\\.([a-z]+)(\\.[a-z]+)*\\.[A-Z]\\w*");
    private static final Pattern TEMPLATE = Pattern.compile("@template\\.([a-z-]+)\\.");

    @Test
    void aTemplateSeesOnlyItsOwnModuleAndUi() throws IOException {
        var leaks = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".jte")).toList()) {
                var module = TEMPLATES.relativize(file).getName(0).toString();
                leaks(module, Files.readString(file)).forEach(leak -> leaks.add(file + " sees " + leak));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void aLeakWouldBeFound() {
        assertThat(leaks("home", "@param be.mille.family.web.PersonPage page"))
                .containsExactly("be.mille.family.web.PersonPage");
        assertThat(leaks("home", "@template.careplan.step(x = 1)")).containsExactly("template careplan");
    }

    private static List<String> leaks(String module, String text) {
        var leaks = new ArrayList<String>();
        var types = TYPE.matcher(text);
        while (types.find()) {
            if (!types.group(1).equals("ui") && !types.group().startsWith("be.mille." + module + ".web.")) {
                leaks.add(types.group());
            }
        }
        var templates = TEMPLATE.matcher(text);
        while (templates.find()) {
            if (!templates.group(1).equals("ui") && !templates.group(1).equals(module)) {
                leaks.add("template " + templates.group(1));
            }
        }
        return leaks;
    }
}
