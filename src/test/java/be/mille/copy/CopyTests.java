package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.copy.RecordCopies.Format;
import be.mille.family.Persons;
import be.mille.kernel.Ids;
import be.mille.screening.Screenings;
import be.mille.screening.SecondParentTalks;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy holds everything its reader may read and nothing else. */
class CopyTests extends CopyHeld {
    private static final List<String> TOP = List.of(
            "format",
            "madeAt",
            "madeBy",
            "language",
            "reference",
            "person",
            "identifier",
            "address",
            "channels",
            "household",
            "house",
            "ties",
            "kinships",
            "pregnancies",
            "contacts",
            "events",
            "conversations",
            "plan",
            "crisisPlans",
            "agreements",
            "whoDecides",
            "notes",
            "replies",
            "opinions",
            "requests",
            "handovers",
            "handedOut",
            "coordination",
            "pauses",
            "relays",
            "authorities",
            "lookAnswers",
            "looks",
            "outsideLooks",
            "keptAway",
            "readers",
            "people",
            "services");

    /** Words, codes and names of subjects that would tell whoever finds the copy; each of them is in the whole copy. */
    private static final List<String> DANGEROUS = List.of(
            Copied.SAID_APART,
            "rue du Progrès",
            "Schaerbeek",
            "une plainte est déposée",
            "Préparer un sac",
            "il crie",
            "violence.now",
            "fgm.known",
            "residence.cover",
            "\"C0L\"",
            "\"C3\"",
            "\"C6\"",
            "\"C7\"",
            "\"C8\"",
            "la grossesse suivie");

    @Autowired
    TestClock clock;

    @Test
    void theFileHasTheSamePlacesForEveryRecordAndEveryReader() {
        var full = new Copied(context).full(true);
        assertThat(json(People.MIDWIFE, full).propertyNames()).containsExactlyElementsOf(TOP);
        assertThat(json(People.SOCIAL_WORKER, full).propertyNames()).containsExactlyElementsOf(TOP);
        assertThat(json(People.MIDWIFE, empty()).propertyNames()).containsExactlyElementsOf(TOP);
    }

    @Test
    void noNameInTheFileChangesUnseen() throws IOException {
        var names = new TreeSet<String>();
        names(json(People.MIDWIFE, new Copied(context).full(true)), "", names);
        var known = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/copy-names.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(String.join("\n", names)).isEqualTo(known.strip());
    }

    /** Ids are names of nothing: what stands under one is told by a star. */
    private static void names(JsonNode node, String path, TreeSet<String> names) {
        node.propertyStream().forEach(one -> {
            var name = path + "/" + (path.equals("/people") || path.equals("/services") ? "*" : one.getKey());
            names.add(name);
            names(one.getValue(), name, names);
        });
        if (node.isArray()) {
            node.forEach(one -> names(one, path, names));
        }
    }

    @Test
    void theMidwifesFileHoldsWhatSheWroteAndNamesWhoDid() {
        var file = json(People.MIDWIFE, new Copied(context).full(true));
        assertThat(file.path("format").asString()).isEqualTo("mille-copy/1");
        assertThat(file.path("madeBy").path("name").asString())
                .isEqualTo(people.get(People.MIDWIFE).name());
        assertThat(file.path("madeAt").asString()).isEqualTo(clock.instant().toString());
        assertThat(file.path("person").path("nativeName").asString())
                .isEqualTo(Copied.ARABIC + " (" + Copied.NEPALI + ")");
        assertThat(file.path("person").path("birth").asString()).isEqualTo("1998-05");
        assertThat(file.toString()).contains(Copied.SAID_TO_ALL, Copied.SAID_APART, "Préparer un sac", "il crie");
        var contact = file.path("contacts").get(0);
        assertThat(file.path("people").has(contact.path("professional").asString()))
                .isTrue();
        assertThat(file.findValues("answer"))
                .extracting(JsonNode::asString)
                .as("in words, from the pack it was held with")
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void theSocialWorkersCopyIsThatOfARecordInWhichNothingIsApart() {
        var full = new Copied(context).full(true);
        var twin = new Copied(context).full(false);
        var plain = paper(People.SOCIAL_WORKER, full, Locale.FRENCH);
        assertThat(plain).contains("Appeler le bailleur", Copied.SAID_TO_ALL);
        assertThat(json(People.SOCIAL_WORKER, full).toString())
                .contains("Appeler le bailleur")
                .doesNotContain("\"C3\"", Copied.SAID_APART, "violence", "Préparer un sac", "il crie");
        assertThat(withoutReference(plain))
                .isEqualTo(withoutReference(paper(People.SOCIAL_WORKER, twin, Locale.FRENCH)));
        assertThat(withoutReference(paper(People.MIDWIFE, full, Locale.FRENCH)))
                .as("control: to the midwife the two differ")
                .contains(Copied.SAID_APART, "Préparer un sac")
                .isNotEqualTo(withoutReference(paper(People.MIDWIFE, twin, Locale.FRENCH)));
    }

    /** Without what is the record's own: its reference, and the ids that order who came at the same moment. */
    private static String withoutReference(String paper) {
        return paper.substring(0, paper.indexOf("Lisent le dossier"))
                .replaceAll("(?<=Référence |Mille )[0-9A-Za-z]+(-[0-9A-Za-z]+)*", "REF");
    }

    @Test
    void whatCouldEndangerHerStaysOutOfACopyThatDoesNotSaySo() {
        var family = new Copied(context).full(true);
        var whole = new String(taken(People.MIDWIFE, family, Format.JSON, Locale.FRENCH), StandardCharsets.UTF_8);
        var bytes = people.as(People.MIDWIFE, () -> copies.take(family, Format.JSON, true, Locale.FRENCH))
                .bytes();
        var guarded = new String(bytes, StandardCharsets.UTF_8);
        for (var one : DANGEROUS) {
            assertThat(whole).as("control").contains(one);
            assertThat(guarded).doesNotContain(one);
        }
        assertThat(guarded)
                .doesNotContain("32470000000", "guarded", "\"C8\"", "iolence", "C10")
                .contains(Copied.SAID_TO_ALL, "Appeler le bailleur", "elle ne dort plus", "depression.mood");
        assertThat(JsonMapper.shared().readTree(bytes).propertyNames()).containsExactlyElementsOf(TOP);
        var paper = text(people.as(People.MIDWIFE, () -> copies.take(family, Format.PDF, true, Locale.FRENCH))
                .bytes());
        assertThat(paper)
                .doesNotContain(
                        Copied.SAID_APART,
                        "rue du Progrès",
                        "0470",
                        "Préparer un sac",
                        "il crie",
                        "plainte",
                        "iolences")
                .contains(Copied.SAID_TO_ALL, "Appeler le bailleur");
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .as("control")
                .contains(Copied.SAID_APART, "rue du Progrès", "Préparer un sac", "il crie", "plainte", "iolences");
    }

    @Test
    void theCopyThatLeavesOutIsChosenOnThePageAndTheOtherIsTheUsualOne() {
        var family = new Copied(context).full(true);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var path = "/families/" + family + "/copy";
        assertThat(midwife.get(path).body()).contains("value=\"guarded\"", "si quelqu’un d’autre la trouve");
        var nothing = midwife.post(path, Map.of("format", "docx", "holds", "guarded"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).containsPattern("value=\"guarded\"[^>]*checked");
        var guarded = midwife.postProven(people, People.MIDWIFE, path, Map.of("format", "json", "holds", "guarded"));
        assertThat(guarded.body()).doesNotContain("rue du Prog").contains("mille-copy/1");
        var usual = midwife.postProven(people, People.MIDWIFE, path, Map.of("format", "json"));
        assertThat(usual.body()).contains("rue du Prog");
    }

    @Test
    void whatTheSecondParentSaidIsInNoCopyOfHers() {
        var family = new Copied(context).full(false);
        var talks = new SecondParentTalks(
                records,
                context.getBean(Persons.class),
                context.getBean(Screenings.class),
                people,
                context.getBean(Ids.class));
        talks.hold(family, talks.named(family, "Karim"), "dormir une nuit entière");
        assertThat(json(People.MIDWIFE, family).toString())
                .contains("Karim")
                .doesNotContain("dormir une nuit entière", "parent-mood", "C10");
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .contains("Karim")
                .doesNotContain("dormir une nuit entière");
    }
}
