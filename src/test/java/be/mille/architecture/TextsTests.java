package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word on a page is a text, exists in the four languages, and keeps its places. */
class TextsTests {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
    /** A key as it is asked for: {@code .get("a.b"}, {@code .of("a.b"}, {@code Toasts.add(request, "a.b"}. */
    private static final Pattern USED = Pattern.compile(
            "(?:\\bt\\(\\)|\\bt|\\btexts)\\s*\\.\\s*(get|of)\\(\\s*\"([a-z][A-Za-z0-9._-]+)\"(\\s*\\+)?|(Toasts\\.add)\\([^,]+,\\s*\"([a-z][A-Za-z0-9._-]+)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Set<String> NAMES = Set.of("Mille", "Ctrl K");

    /** module -> language -> key -> text. */
    private static Map<String, Map<String, Properties>> bundles() throws IOException {
        var bundles = new TreeMap<String, Map<String, Properties>>();
        try (var files = Files.list(MESSAGES)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".properties")).toList()) {
                var name = file.getFileName().toString().replace(".properties", "");
                var cut = name.lastIndexOf('_');
                var texts = new Properties();
                texts.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
                bundles.computeIfAbsent(name.substring(0, cut), module -> new HashMap<>())
                        .put(name.substring(cut + 1), texts);
            }
        }
        return bundles;
    }

    static List<String> faults(String module, Map<String, Properties> languages) {
        var faults = new ArrayList<String>();
        var keys = new TreeSet<String>();
        languages.values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
        for (var key : keys) {
            if (!key.startsWith(module + ".")) {
                faults.add(key + " does not begin with " + module);
            }
            Set<String> places = null;
            for (var language : LANGUAGES) {
                var texts = languages.get(language);
                var text = texts == null ? null : texts.getProperty(key);
                if (text == null || text.isBlank()) {
                    faults.add(key + " is missing in " + language);
                    continue;
                }
                if (text.contains("'")) {
                    faults.add(key + " has an ASCII apostrophe in " + language);
                }
                try {
                    var format = new MessageFormat(text);
                    assertThat(format.toPattern()).isNotNull();
                } catch (IllegalArgumentException e) {
                    faults.add(key + " is no message in " + language);
                }
                var here = new TreeSet<String>();
                PLACE.matcher(text).results().forEach(place -> here.add(place.group(1)));
                if (places != null && !places.equals(here)) {
                    faults.add(key + " has other places in " + language);
                }
                places = here;
            }
        }
        return faults;
    }

    /** Keys that are asked for and do not exist; a beginning that is completed at run time must begin some key. */
    static List<String> missing(String source, Set<String> keys) {
        var missing = new ArrayList<String>();
        var matcher = USED.matcher(source);
        while (matcher.find()) {
            var key = matcher.group(2) == null ? matcher.group(5) : matcher.group(2);
            var begins = "of".equals(matcher.group(1)) || matcher.group(3) != null;
            var wanted = "of".equals(matcher.group(1)) ? key + "." : key;
            if (begins ? keys.stream().noneMatch(one -> one.startsWith(wanted)) : !keys.contains(key)) {
                missing.add(key);
            }
        }
        return missing;
    }

    @Test
    void everyTextExistsInFourLanguagesWithTheSamePlaces() throws IOException {
        var faults = new ArrayList<String>();
        bundles().forEach((module, languages) -> faults.addAll(faults(module, languages)));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() throws IOException {
        var keys = new TreeSet<String>();
        bundles()
                .values()
                .forEach(languages -> languages.values().forEach(texts -> keys.addAll(texts.stringPropertyNames())));
        var missing = new ArrayList<String>();
        for (var root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    missing(Files.readString(file), keys).forEach(key -> missing.add(file + ": " + key));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasWordsOfItsOwn() {
        var words = new ArrayList<String>();
        for (var file : TemplateReader.all()) {
            for (var word : handWritten(TemplateReader.text(file))) {
                words.add(file + ": " + word);
            }
        }
        assertThat(words).isEmpty();
    }

    private static List<String> handWritten(String source) {
        return TemplateReader.read(source).words().stream()
                .map(word -> word.replaceAll("^[\\s·,]+|[\\s·,]+$", ""))
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    @Test
    void aMissingLanguageALostPlaceAndAnApostropheAreSeen() {
        var french = new Properties();
        french.setProperty("family.a", "l'enfant");
        french.setProperty("family.b", "{0} sur {1}");
        french.setProperty("other.c", "x");
        var rest = new Properties();
        rest.setProperty("family.a", "kind");
        rest.setProperty("family.b", "{0}");
        assertThat(faults("family", Map.of("fr", french, "nl", rest, "de", rest, "en", rest)))
                .contains(
                        "family.a has an ASCII apostrophe in fr",
                        "family.b has other places in nl",
                        "other.c is missing in nl",
                        "other.c does not begin with family");
    }

    @Test
    void anUnknownKeyIsSeen() {
        var keys = Set.of("ui.close", "ui.wish.WANTS");
        assertThat(missing("frame.t().get(\"ui.open\")", keys)).containsExactly("ui.open");
        assertThat(missing("t.of(\"ui.progress\", knot)", keys)).containsExactly("ui.progress");
        assertThat(missing("Toasts.add(request, \"family.saved\", null)", keys)).containsExactly("family.saved");
        assertThat(missing("frame.t().get(\"ui.close\") t.of(\"ui.wish\", w) t.get(\"ui.wish.\" + w)", keys))
                .isEmpty();
    }

    @Test
    void handWrittenWordsAreSeenInTextAttributesAndInnerBlocks() {
        assertThat(handWritten("<p>${x} Bonjour</p>")).containsExactly("Bonjour");
        assertThat(handWritten("<a aria-label=\"Fermer\" class=\"x\"></a>")).containsExactly("Fermer");
        assertThat(handWritten("@template.ui.card(title = frame.t().get(\"a.b\"), content = @`<p>Bonjour</p>`)"))
                .containsExactly("Bonjour");
        assertThat(
                        handWritten(
                                "@if(a.equals(\"x\"))<b>${frame.t().get(\"a.b\")}</b>@else<i class=\"${b ? \"c\" : \"d\"}\"></i>@endif"))
                .isEmpty();
    }
}
