package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.copy.RecordCopies;
import be.mille.copy.RecordCopies.Format;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** Shared is what a task needs, with those whose mission it is; and it is noted who decided. */
@MilleTest
class WhatForTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Autowired
    Missions missions;

    @Autowired
    MessageSource messages;

    @Autowired
    Environment settings;

    @Autowired
    RecordCopies copies;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Pourquoi")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/consent"));
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private Map<String, String> agreed() {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "colleague", people.get(People.DOCTOR).id().toString(),
                "language", "fr",
                "version", "2026.11",
                "informed", "true",
                "how", "GIVEN",
                "subjects", "C1",
                "task", "health",
                "taskWords", "Une tension à suivre"));
    }

    private int shares(Map<String, String> form) {
        return midwife.post(page("/share"), form).statusCode();
    }

    private List<ConsentEvent> noted() {
        return people.as(People.MIDWIFE, () -> consents.of(family));
    }

    @Test
    void nothingBeyondIdentityIsTickedBeforehand() {
        var share = midwife.get(
                        page("/share?colleague=" + people.get(People.DOCTOR).id()))
                .body();
        assertThat(Pattern.compile("<input type=\"checkbox\" name=\"subjects\"[^>]*>")
                        .matcher(share)
                        .results()
                        .map(one -> one.group()))
                .isNotEmpty()
                .noneMatch(one -> one.contains("checked"));
        var form = agreed();
        form.remove("subjects");
        assertThat(shares(form)).isEqualTo(303);
        assertThat(people.as(People.MIDWIFE, () -> consents.reading(family))
                        .get(people.get(People.DOCTOR).id()))
                .containsExactly(Compartment.C0);
        var again = agreed();
        again.put("how", "GIVEN_ORALLY");
        assertThat(midwife.post(page("/share"), again).body())
                .as("control: what was ticked is ticked after a mistake")
                .containsPattern("value=\"C1\"[^>]*checked");
    }

    @Test
    void theTaskIsAskedKeptAndShown() {
        var form = agreed();
        form.remove("task");
        var answer = midwife.post(page("/share"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dites pour quelle tâche", "href=\"#task\"", "Une tension à suivre");
        assertThat(noted()).isEmpty();
        assertThat(shares(agreed())).isEqualTo(303);
        assertThat(noted())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.grounds().purpose()).isEqualTo(new Purpose("health", "Une tension à suivre")));
        assertThat(midwife.get(page("/consent")).body()).contains("Pour : sa santé", "Une tension à suivre");
        assertThat(new Owner(settings)
                        .asSuperuser("select task_words from consent.event where family = '" + family + "'"))
                .doesNotContain("tension");
    }

    @Test
    void herCopySaysWhatForAndWhoDecided() throws IOException {
        auntDecides();
        var form = agreed();
        form.put(
                "decider",
                key(
                        midwife.get(page("/share?colleague=" + form.get("colleague")))
                                .body(),
                        "Lise"));
        assertThat(shares(form)).isEqualTo(303);
        assertThat(new String(copy(Format.JSON), StandardCharsets.UTF_8))
                .contains("Une tension à suivre", "\"task\"", "la crèche");
        try (var paper = Loader.loadPDF(copy(Format.PDF))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("sa santé", "Une tension à suivre", "décidé pour elle par Lise (tante), pour");
        }
    }

    private byte[] copy(Format format) {
        return people.as(People.MIDWIFE, () -> copies.take(family, format, false, Locale.FRENCH))
                .bytes();
    }

    @Test
    void whatIsNotHerMissionIsNotSharedWithHer() {
        var form = agreed();
        form.put("task", "housing");
        var answer = midwife.post(page("/share"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ce n’est pas la mission de cette personne");
        var doctor = people.get(People.DOCTOR);
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(doctor.id().value()),
                Set.of(Compartment.C0),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null,
                new Grounds(new Purpose("housing", null), null));
        people.runAs(People.MIDWIFE, () -> {
            assertThat(consents.share(note, doctor.id())).isFalse();
            assertThat(relations.of(family)).hasSize(1);
        });
        assertThat(noted()).isEmpty();
        assertThat(shares(agreed())).as("control: what is her mission").isEqualTo(303);
    }

    @Test
    void whoThinksAboutItOrDoesNotWishItNeedsNoTask() {
        var form = agreed();
        form.keySet().removeAll(Set.of("task", "taskWords"));
        form.put("how", "DECLINED");
        assertThat(shares(form)).isEqualTo(303);
    }

    @Test
    void everyFunctionThatAccompaniesFamiliesHasAMissionAndEveryTaskItsWords() {
        for (var function : ActorFunction.values()) {
            assertThat(missions.of(function).isEmpty())
                    .as(function.name())
                    .isNotEqualTo(function.accompaniesFamilies());
        }
        assertThat(Arrays.stream(ActorFunction.values()).flatMap(one -> missions.of(one).stream()))
                .allSatisfy(one -> assertThat(messages.getMessage("consent.task." + one, null, Locale.FRENCH))
                        .isNotBlank());
    }

    private void auntDecides() {
        people.runAs(
                People.MIDWIFE,
                () -> consents.note(
                        family,
                        UUID.randomUUID(),
                        new Standing.Fields(Standing.Kind.REPRESENTED, "Le demande", "Lise", "tante", "la crèche")));
    }

    private static String key(String body, String who) {
        var found = Pattern.compile("name=\"decider\" id=\"[^\"]+\" value=\"([^\"]+)\"[^>]*>\\s*<label[^>]*>" + who)
                .matcher(body);
        assertThat(found.find()).as(who).isTrue();
        return found.group(1);
    }

    @Test
    void whereSomebodyDecidesForHerTheEventSaysWhoDecided() {
        var path = page("/share?colleague=" + people.get(People.DOCTOR).id());
        assertThat(midwife.get(path).body()).doesNotContain("Qui décide, pour cela");
        auntDecides();
        var share = midwife.get(path).body();
        assertThat(share).contains("Qui décide, pour cela", "Lise (tante), seulement pour : la crèche");
        var silent = midwife.post(page("/share"), agreed());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites qui a décidé", "href=\"#decider\"");
        var form = agreed();
        form.put("decider", key(share, "Lise"));
        assertThat(shares(form)).isEqualTo(303);
        assertThat(noted().getLast().grounds().decider())
                .isEqualTo(new Decider.Representative("Lise", "tante", "la crèche"));
        assertThat(midwife.get(page("/consent")).body())
                .contains("décidé pour elle par Lise (tante), pour : la crèche");
        clock.forward(Duration.ofMinutes(1));
        var hers = agreed();
        hers.put("decider", "HERSELF");
        assertThat(shares(hers)).isEqualTo(303);
        assertThat(noted().getLast().grounds().decider()).isEqualTo(Decider.HERSELF);
        var owed = agreed();
        owed.put("how", "VITAL_INTEREST");
        owed.put("reason", "Une perte de sang");
        assertThat(shares(owed)).as("a danger waits for nobody").isEqualTo(303);
    }

    @Test
    void aWithdrawalSaysSoTooAndNothingIsInItsWay() {
        assertThat(shares(agreed())).isEqualTo(303);
        auntDecides();
        clock.forward(Duration.ofMinutes(1));
        withdraw(Map.of());
        assertThat(noted().getLast().grounds().decider()).isEqualTo(Decider.HERSELF);
        clock.forward(Duration.ofMinutes(1));
        var preview = preview();
        withdraw(Map.of("decider", key(preview, "Lise")));
        assertThat(noted().getLast().grounds().decider()).isNotEqualTo(Decider.HERSELF);
        assertThat(midwife.get(page("/consent")).body()).contains("décidé par elle-même", "décidé pour elle par Lise");
    }

    private String preview() {
        return midwife.get(page("/consent/withdraw?from=TEAM&subjects=C1")).body();
    }

    private void withdraw(Map<String, String> more) {
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview());
        assertThat(seen.find()).isTrue();
        var form = new HashMap<>(Map.of("from", "TEAM", "subjects", "C1", "seen", seen.group(1)));
        form.putAll(more);
        assertThat(midwife.post(page("/consent/withdraw"), form).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverDecidesForHerDoesSoUntilALaterNote() {
        var aunt = new Standing.Fields(Standing.Kind.REPRESENTED, "Le demande", "Lise", "tante", "la crèche");
        var again = new Standing.Fields(Standing.Kind.DECIDES, "Comprend", null, null, null);
        var ended = new Standing.Fields(Standing.Kind.ENDED, "N’est plus là", null, null, null);
        assertThat(instead(aunt)).hasSize(1);
        assertThat(instead(aunt, again)).isEmpty();
        assertThat(instead(aunt, ended)).isEmpty();
        assertThat(instead(again, aunt)).hasSize(1);
    }

    private List<Decider.Representative> instead(Standing.Fields... notes) {
        var me = people.get(People.MIDWIFE).id();
        return Standing.instead(Arrays.stream(notes)
                .map(one -> new Standing(one, me, java.time.Instant.EPOCH))
                .toList());
    }
}
