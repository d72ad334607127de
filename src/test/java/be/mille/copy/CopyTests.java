package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.copy.RecordCopies.Format;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.screening.Screenings;
import be.mille.screening.SecondParentTalks;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy holds everything its reader may read and nothing else, as a paper that lasts and as a file that does not change its names. */
@MilleTest
class CopyTests {
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
            "readers",
            "people",
            "services");

    @Autowired
    RecordCopies copies;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    private byte[] taken(String who, FamilyId family, Format format, Locale language) {
        return people.as(who, () -> copies.take(family, format, false, language))
                .bytes();
    }

    private JsonNode json(String who, FamilyId family) {
        return JsonMapper.shared().readTree(taken(who, family, Format.JSON, Locale.FRENCH));
    }

    private String paper(String who, FamilyId family, Locale language) {
        return text(taken(who, family, Format.PDF, language));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FamilyId empty() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Selam")));
    }

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

    @Test
    void thePaperIsPdfAInEachLanguageAndForAnEmptyRecord() throws IOException {
        var full = new Copied(context).full(true);
        for (var language : List.of("fr", "nl", "de", "en")) {
            assertPdfA(taken(People.MIDWIFE, full, Format.PDF, Locale.of(language)), language);
        }
        assertPdfA(taken(People.MIDWIFE, empty(), Format.PDF, Locale.FRENCH), "fr");
        assertThat(paper(People.MIDWIFE, full, Locale.of("nl"))).contains("Wat er over Amina geschreven staat");
    }

    private static void assertPdfA(byte[] bytes, String language) throws IOException {
        try (var document = (PreflightDocument) new PreflightParser(new RandomAccessReadBuffer(bytes))
                .parse(org.apache.pdfbox.preflight.Format.PDF_A1B)) {
            assertThat(document.validate().getErrorsList())
                    .extracting(one -> one.getErrorCode() + " " + one.getDetails())
                    .isEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith("Mille ")
                    .doesNotContain("Amina", "Selam");
            assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Mille");
        }
    }

    /** Control: the same check finds fault with a paper whose face is not inside. */
    @Test
    void aPaperThatIsNoPdfAIsSeen() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(out);
        }
        assertThatThrownBy(() -> assertPdfA(out.toByteArray(), "fr")).isInstanceOf(AssertionError.class);
    }

    @Test
    void lettersNoFaceHasAreASignOnPaperAndWholeInTheFile() {
        var family = new Copied(context).full(false);
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .contains(Copied.ARABIC, "[…]", "le fichier JSON les contient", "Amina Alaoui")
                .doesNotContain(Copied.NEPALI);
        assertThat(paper(People.MIDWIFE, empty(), Locale.FRENCH)).doesNotContain("[…]");
    }

    @Test
    void itIsTakenByAFormAsAFileWhoseNameSaysNothing() {
        var family = new Copied(context).full(true);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = midwife.get("/families/" + family + "/copy");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Tout ce que vous pouvez lire vous-même", "Sur un ordinateur partagé");
        assertThat(midwife.get("/families/" + family + "/access").body()).contains("/families/" + family + "/copy\"");
        assertThat(midwife.get("/families/" + family + "/erasure").body()).contains("/families/" + family + "/copy\"");
        var reference = json(People.MIDWIFE, family).path("reference").asString();
        var wish = Map.of("format", "json");
        assertThat(midwife.post("/families/" + family + "/copy", wish).headers().firstValue("Location"))
                .as("a copy asks for a proof")
                .contains("/prove");
        var file = midwife.postProven(people, People.MIDWIFE, "/families/" + family + "/copy", wish);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mille-" + reference + ".json\"");
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(one -> assertThat(one).contains("no-store"));
        assertThat(file.headers().firstValue("Content-Type")).contains("application/json");
        var second = midwife.post("/families/" + family + "/copy", Map.of("format", "pdf"));
        assertThat(second.headers().firstValue("Location"))
                .as("each copy asks for its own")
                .contains("/prove");
        midwife.prove(people, People.MIDWIFE);
        var paper = midwife.postForFile("/families/" + family + "/copy", Map.of("format", "pdf"));
        assertThat(paper.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mille-" + reference + ".pdf\"");
        assertThat(paper.body()).startsWith("%PDF-1.4");
    }

    @Test
    void aFormThatThereIsNotIsAskedAgainInASentence() {
        var family = empty();
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var answer = midwife.post("/families/" + family + "/copy", Map.of("format", "docx"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez PDF ou JSON.");
    }

    @Test
    void aStrangerIsAnsweredAsForARecordThatNeverWas() {
        var family = empty();
        var stranger = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        for (var format : List.of("pdf", "json", "docx")) {
            var answer = stranger.post("/families/" + family + "/copy", Map.of("format", format));
            var never = stranger.post("/families/" + UUID.randomUUID() + "/copy", Map.of("format", format));
            assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
            assertThat(answer.body()).doesNotContain("Selam");
        }
        assertThat(stranger.get("/families/" + family + "/copy").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverOpenedTheRecordForAFewHoursReadsItAndTakesNoCopy() {
        var called = "Copie" + UUID.randomUUID().toString().substring(0, 8);
        var family = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(),
                        new PersonFields(
                                called,
                                null,
                                null,
                                null,
                                null,
                                List.of("fr"),
                                false,
                                null,
                                PartialDate.parse("1998-05-12").orElseThrow()),
                        null,
                        null)));
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> openings.open(new ExceptionalOpenings.Request(
                        UUID.randomUUID(),
                        called,
                        "1998-05-12",
                        null,
                        ExceptionalReason.LIFE,
                        "Arrivée inconsciente cette nuit.",
                        Set.of())));
        var reader = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        assertThat(reader.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(reader.get("/families/" + family + "/access").body()).doesNotContain(family + "/copy");
        assertThat(reader.get("/families/" + family + "/copy").statusCode()).isEqualTo(404);
        assertThat(reader.post("/families/" + family + "/copy", Map.of("format", "pdf"))
                        .statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> taken(People.HOSPITAL_MIDWIFE, family, Format.JSON, Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theLogSaysWhoTookOneAndHoldsNoWordOfIt() {
        var family = new Copied(context).full(true);
        taken(People.MIDWIFE, family, Format.PDF, Locale.FRENCH);
        assertThat(new Owner(settings).strings("select entry::text from audit.entry where family = ?", family.value()))
                .anyMatch(one -> one.contains("copy.take")
                        && one.contains(people.get(People.MIDWIFE).id().toString()))
                .noneMatch(one -> one.contains(Copied.SAID_APART) || one.contains("Amina"));
    }
}
