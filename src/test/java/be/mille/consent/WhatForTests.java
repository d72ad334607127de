package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.copy.RecordCopies;
import be.mille.copy.RecordCopies.Format;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** Shared is what a task needs, with those whose mission it is. */
class WhatForTests extends WhatForHeld {
    @Autowired
    Relations relations;

    @Autowired
    Missions missions;

    @Autowired
    MessageSource messages;

    @Autowired
    Environment settings;

    @Autowired
    RecordCopies copies;

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
}
