package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.copy.RecordCopies;
import be.mille.copy.RecordCopies.Format;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** “I do not recognise this look” is answered, under the look. */
@MilleTest
class AnsweredLooksTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    UnrecognisedLooks unrecognised;

    @Autowired
    OfficerQueue queue;

    @Autowired
    RecordCopies copies;

    @Autowired
    Environment settings;

    String called = "Glass " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aRecord() {
        nothingStaysOpen();
        family = BreakGlass.family(people, records, called, null);
    }

    @AfterEach
    void nothingStaysOpen() {
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        new Owner(settings)
                .run(
                        "truncate confidentiality.opening, confidentiality.guess, confidentiality.lift, confidentiality.settled,"
                                + " confidentiality.unrecognised, confidentiality.clarified");
    }

    /** She asked: the officer cannot close it without words for her, and they stand under the look she asked about. */
    @Test
    void whoAskedAboutALookIsAnsweredUnderIt() {
        opened(people, openings, READER, called);
        at(port, people, READER).get("/families/" + family);
        people.runAs(
                People.MIDWIFE,
                () -> unrecognised.note(
                        family,
                        new UnrecognisedLooks.Line(
                                TestClock.TODAY,
                                people.get(READER).organisation(),
                                people.get(READER).function())));
        var page = "/families/" + family + "/access";
        assertThat(at(port, people, People.MIDWIFE).get(page).body()).contains("la réponse s’affichera ici");
        var key = people.as(People.OFFICER, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.UNRECOGNISED
                        && one.reader().equals(people.get(READER).id()))
                .findFirst()
                .orElseThrow()
                .key();
        var officer = at(port, people, People.OFFICER);
        assertThat(officer.get("/confidentiality").body()).contains("Pour elle : ce que vous avez trouvé");
        var path = "/confidentiality/unusual/" + key + "/settle";
        var wrong = officer.post(path, Map.of("words", "Relu le registre de garde.", "hers", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Écrivez-lui ce que vous avez trouvé", "Relu le registre de garde.");
        assertThatThrownBy(() -> people.runAs(People.OFFICER, () -> queue.settle(key, "closed over her head", null)))
                .isInstanceOf(NotFoundException.class);
        officer.postProven(
                people,
                People.OFFICER,
                path,
                Map.of(
                        "words",
                        "Relu le registre de garde.",
                        "hers",
                        "C’était la garde, elle <b>cherchait</b> un lit."));
        assertThat(people.as(People.OFFICER, queue::unusual))
                .extracting(OfficerQueue.Unusual::key)
                .doesNotContain(key);
        assertThat(at(port, people, People.MIDWIFE).get(page).body())
                .contains("Réponse de la personne référente en confidentialité", "C’était la garde, elle &lt;b")
                .doesNotContain("Relu le registre", "la réponse s’affichera ici");
        assertThat(copy(false))
                .as("her copy holds it")
                .contains("C’était la garde")
                .doesNotContain("Relu le registre");
        assertThat(copy(true)).as("not the one somebody else might find").doesNotContain("C’était la garde");
        assertThat(at(port, people, People.OTHER_MIDWIFE).get(page).statusCode())
                .as("nobody else")
                .isEqualTo(404);
        assertThat(new Owner(settings)
                        .strings("select words from confidentiality.clarified where family = ?", family.value()))
                .as("closed")
                .hasSize(1)
                .noneMatch(one -> one.contains("garde"));
    }

    private String copy(boolean guarded) {
        return new String(
                people.as(People.MIDWIFE, () -> copies.take(family, Format.JSON, guarded, Locale.FRENCH))
                        .bytes(),
                StandardCharsets.UTF_8);
    }
}
