package be.mille.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningRules;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pack says itself what must come out of which answers. */
class PackCasesTests {
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en", "ar");

    /** A case as a person who answers in a language lives it: she sees words and points at one of them. */
    @TestFactory
    Stream<DynamicTest> eachCaseComesOutTheSameInEachLanguage() {
        return Stream.concat(cases(Packs.pack(), Packs.HERS), cases(Packs.secondParent(), Packs.SECOND_PARENT));
    }

    private static Stream<DynamicTest> cases(ScreeningPack pack, String id) {
        return LANGUAGES.stream()
                .flatMap(language -> Packs.json(id, "cases.json")
                        .valueStream()
                        .map(one -> DynamicTest.dynamicTest(
                                id + ", " + language + ": " + one.path("name").asString(),
                                () -> assertThat(failures(pack, one, language)).isEmpty())));
    }

    /** Every indicator of the second parent's pack has a case in which it comes out. */
    @Test
    void everyIndicatorOfTheSecondParentsPackHasACase() {
        var out = Packs.json(Packs.SECOND_PARENT, "cases.json")
                .valueStream()
                .flatMap(one -> strings(one.path("expect").path("indicators")).stream())
                .toList();
        assertThat(out)
                .containsAll(Packs.secondParent().indicators().stream()
                        .map(ScreeningPack.Indicator::id)
                        .toList());
    }

    @Test
    void whatIsTheSecondParentsSharesNoPackDomainOrConceptWithHers() {
        var hers = Packs.pack();
        var theirs = Packs.secondParent();
        assertThat(theirs.ofSecondParent()).isTrue();
        assertThat(hers.ofSecondParent()).isFalse();
        assertThat(concepts(theirs)).doesNotContainAnyElementsOf(concepts(hers));
        assertThat(theirs.indicators())
                .extracting(ScreeningPack.Indicator::domain)
                .doesNotContainAnyElementsOf(
                        hers.domains().stream().map(ScreeningPack.Domain::id).toList());
        var rules = (ObjectNode) Packs.json(Packs.SECOND_PARENT, "rules.json");
        ((ObjectNode) rules.path("domains").path(1)).put("compartment", "C2");
        assertThat(PackCheck.problems(Packs.pack(Packs.SECOND_PARENT, rules)))
                .anyMatch(one -> one.contains("C10 is for the second parent"));
    }

    private static List<String> concepts(ScreeningPack pack) {
        return pack.domains().stream()
                .flatMap(one -> one.items().stream())
                .map(ScreeningPack.Item::concept)
                .toList();
    }

    @Test
    void aChangedPointBreaksACase() {
        var rules = Packs.json("rules.json");
        var first = (ObjectNode) rules.path("indicators").path(0).path("points").path(0);
        first.put("points", 4);
        var broken = Packs.pack(rules);
        assertThat(Packs.json("cases.json").valueStream().flatMap(one -> failures(broken, one, "fr").stream()))
                .isNotEmpty();
    }

    @Test
    void theQuestionnaireIsStrictlyFhirR4() {
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var questionnaire = parser.parseResource(Questionnaire.class, Packs.file("questionnaire.json"));
        assertThat(questionnaire.getUrl()).isEqualTo("urn:mille:questionnaire:psychosocial");
        assertThat(questionnaire.getItem()).hasSize(25);
        var other = parser.parseResource(Questionnaire.class, Packs.file(Packs.SECOND_PARENT, "questionnaire.json"));
        assertThat(other.getUrl()).isEqualTo("urn:mille:questionnaire:second-parent");
        assertThat(other.getItem()).hasSize(12);
    }

    @Test
    void aQuestionnaireThatIsNotFhirIsNoticed() {
        var parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        var text = Packs.file("questionnaire.json").replaceFirst("\"linkId\"", "\"linkid\"");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> parser.parseResource(Questionnaire.class, text))
                .isInstanceOf(ca.uhn.fhir.parser.DataFormatException.class);
    }

    @Test
    void thePackHasNoProblem() {
        assertThat(PackCheck.problems(Packs.pack())).isEmpty();
        assertThat(PackCheck.problems(Packs.secondParent())).isEmpty();
    }

    @Test
    void aRuleThatReachesOverADomainOrNamesNoAnswerIsAProblem() {
        var rules = Packs.json("rules.json");
        ((ObjectNode) rules.path("indicators").path(0).path("points").path(0)).put("item", "housing.situation");
        assertThat(PackCheck.problems(Packs.pack(rules)))
                .anyMatch(one -> one.contains("uses an answer of another domain"))
                .anyMatch(one -> one.contains("names the unknown answer"));
    }

    @Test
    void aQuestionThatIsNotRevealedRevealsNothingAndCountsForNothing() {
        var rules = new ScreeningRules(Packs.pack());
        var answers = Map.of("housing.situation", List.of("stable"), "housing.problem", List.of("eviction", "unsafe"));
        assertThat(rules.evaluate(answers).findings()).isEmpty();
        assertThat(rules.counting(answers)).containsOnlyKeys("housing.situation");
    }

    @Test
    void nothingExcludesTheOtherAnswers() {
        assertThat(ScreeningRules.exclusive("support.who", "nobody")).isTrue();
        assertThat(ScreeningRules.exclusive("partner-work.effect", "little")).isTrue();
        assertThat(ScreeningRules.exclusive("support.who", "family")).isFalse();
    }

    private static List<String> failures(ScreeningPack pack, JsonNode one, String language) {
        var outcome = new ScreeningRules(pack).evaluate(pointedAt(pack, one.path("answers"), language));
        var failures = new ArrayList<String>();
        var expect = one.path("expect");
        differ(
                failures,
                "indicators",
                strings(expect.path("indicators")),
                outcome.findings().stream()
                        .map(finding -> finding.indicator().id())
                        .toList());
        differ(
                failures,
                "strengths",
                strings(expect.path("strengths")),
                outcome.strengths().stream().map(sign -> sign.trigger().id()).toList());
        differ(
                failures,
                "sameDay",
                strings(expect.path("sameDay")),
                outcome.sameDay().stream().map(sign -> sign.trigger().id()).toList());
        return failures;
    }

    /** The words of the language, and from the words back to the code. */
    private static Map<String, List<String>> pointedAt(ScreeningPack pack, JsonNode answers, String language) {
        var wording = pack.wording(language);
        assertThat(wording.language()).isEqualTo(language);
        var pointed = new HashMap<String, List<String>>();
        answers.properties().forEach(entry -> {
            var item = pack.item(entry.getKey()).orElseThrow();
            pointed.put(
                    entry.getKey(),
                    strings(entry.getValue()).stream()
                            .map(code -> item.chosen() ? codeOf(item, wording, word(item, wording, code)) : code)
                            .toList());
        });
        return pointed;
    }

    private static String word(ScreeningPack.Item item, ScreeningPack.Wording wording, String code) {
        return wording.text("answer." + item.id() + "." + code).orElseThrow();
    }

    private static String codeOf(ScreeningPack.Item item, ScreeningPack.Wording wording, String word) {
        var codes = item.codes().stream()
                .filter(code -> word(item, wording, code).equals(word))
                .toList();
        assertThat(codes).as("answers of %s that read the same", item.id()).hasSize(1);
        return codes.getFirst();
    }

    private static void differ(List<String> failures, String what, List<String> expected, List<String> found) {
        if (!expected.equals(found)) {
            failures.add(what + " " + found + " instead of " + expected);
        }
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
