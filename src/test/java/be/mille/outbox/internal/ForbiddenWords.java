package be.mille.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that no message may say, and the search for them. */
final class ForbiddenWords {
    private static final Path MAIN = Path.of("src/main/resources");

    /** Beginnings of words of care and of its subjects; a message that holds one says too much. */
    private static final List<String> SUBJECTS = List.of(
            "mille",
            "fil rouge",
            "1000",
            "born",
            "one.be",
            "kind en gezin",
            "opgroeien",
            "cpas",
            "ocmw",
            "hopital",
            "ziekenhuis",
            "krankenhaus",
            "hospital",
            "clini",
            "klini",
            "maternit",
            "kraam",
            "gebur",
            "accouch",
            "naissance",
            "birth",
            "bevall",
            "grossesse",
            "enceinte",
            "zwanger",
            "schwanger",
            "pregnan",
            "bebe",
            "baby",
            "enfant",
            "kinder",
            "child",
            "famil",
            "gezin",
            "sage-femme",
            "vroedvrouw",
            "hebamme",
            "midwi",
            "infirmi",
            "verpleeg",
            "pfleg",
            "nurse",
            "medecin",
            "dokter",
            "arzt",
            "arztin",
            "doctor",
            "psych",
            "gyneco",
            "gynaec",
            "gynako",
            "soin",
            "zorg",
            "sante",
            "gezondheid",
            "gesund",
            "health",
            "social",
            "sociaal",
            "sozial",
            "aide",
            "hulp",
            "hilfe",
            "violence",
            "geweld",
            "gewalt",
            "depress",
            "suicid",
            "zelfmoord",
            "selbstmord",
            "alcool",
            "alcohol",
            "alkohol",
            "drog",
            "drug",
            "tabac",
            "mutil",
            "excision",
            "verminder",
            "sejour",
            "verblijf",
            "aufenthalt",
            "residence",
            "papiers",
            "asile",
            "asiel",
            "asyl",
            "justice",
            "gerecht",
            "justiz",
            "police",
            "politie",
            "polizei",
            "placement",
            "logement",
            "huisvesting",
            "wohnung",
            "housing",
            "dette",
            "schuld",
            "debt",
            "screening",
            "depistage",
            "questionnaire",
            "vragenlijst",
            "fragebogen",
            "entretien",
            "consult",
            "dossier",
            "akte",
            "patient",
            "client",
            "confidenti",
            "vertrouwelijk",
            "vertraulich",
            "urgence",
            "spoed",
            "notfall",
            "emergency",
            "conjoint",
            "partner",
            "mere",
            "moeder",
            "mutter",
            "mother",
            "حمل",
            "طفل",
            "قابلة",
            "طبيب",
            "عنف",
            "صحة",
            "مستشفى",
            "عائلة",
            "أسرة");

    private ForbiddenWords() {}

    /** What of the forbidden begins a word of the text. */
    static List<String> in(String text, Set<String> forbidden) {
        var plain = plain(text);
        return forbidden.stream()
                .map(ForbiddenWords::plain)
                .filter(word -> Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word))
                        .matcher(plain)
                        .find())
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace('’', '\'');
    }

    static Set<String> all() throws IOException {
        var words = new TreeSet<>(SUBJECTS);
        words.addAll(functions());
        words.addAll(names(
                "content/training/professionals.json",
                "\"(?:given|family|familyName|surname|name)\"\\s*:\\s*\"([^\"]{3,})\""));
        words.addAll(
                names("content/training/organisations.json", "\"(?:name|nameNl|code|id)\"\\s*:\\s*\"([^\"]{4,})\""));
        words.addAll(families());
        return words;
    }

    /** Every function there is, as the interface calls it. */
    private static Set<String> functions() throws IOException {
        var words = new TreeSet<String>();
        for (var language : List.of("fr", "nl", "de", "en")) {
            var texts = new Properties();
            texts.load(new StringReader(
                    Files.readString(MAIN.resolve("messages/ui_" + language + ".properties"), StandardCharsets.UTF_8)));
            for (var function : ActorFunction.values()) {
                words.add(texts.getProperty("ui.function." + function.name()));
            }
        }
        return words;
    }

    private static Set<String> names(String file, String pattern) throws IOException {
        var found = new TreeSet<String>();
        var path = MAIN.resolve(file);
        Pattern.compile(pattern).matcher(Files.readString(path)).results().forEach(one -> found.add(one.group(1)));
        assertThat(found).as("names in " + file).isNotEmpty();
        return found;
    }

    /** Called and family names of every invented family. */
    private static Set<String> families() throws IOException {
        var found = new TreeSet<String>();
        var line = Pattern.compile("(?m)^\\s*(?:called|given|surname):\\s*\"?([\\p{L}' -]{3,}?)\"?\\s*$");
        try (Stream<Path> files = Files.list(MAIN.resolve("content/training/families"))) {
            for (var file : files.toList()) {
                line.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
            }
        }
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }
}
