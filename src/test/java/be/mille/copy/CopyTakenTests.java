package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.copy.RecordCopies.Format;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who takes a copy, by which form, and what the log keeps of it. */
class CopyTakenTests extends CopyHeld {
    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    Environment settings;

    @Test
    void itIsTakenByAFormAsAFileWhoseNameSaysNothing() {
        var family = new Copied(context).full(true);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = midwife.get("/families/" + family + "/copy");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ce que vous pouvez lire vous-même", "N’y sont pas non plus", "Sur un ordinateur partagé");
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
