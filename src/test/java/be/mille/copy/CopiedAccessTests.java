package be.mille.copy;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.copy.RecordCopies.Format;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who looked at her record and whom she keeps away are hers to have; the copy made for a danger holds neither. */
class CopiedAccessTests extends CopyHeld {
    @Autowired
    Exclusions exclusions;

    private FamilyId lookedAt() {
        var family = new Copied(context).full(true);
        new Visitor(port).signIn(people, People.SOCIAL_WORKER).get("/families/" + family + "/plan");
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(People.PSYCHOLOGIST).organisation()));
        return family;
    }

    @Test
    void theWholeCopySaysWhoLookedAndWhomSheKeepsAway() {
        var family = lookedAt();
        var file = json(People.MIDWIFE, family);
        assertThat(file.path("looks").findValues("function"))
                .extracting(JsonNode::asString)
                .contains("INDEPENDENT_MIDWIFE", "CPAS_SOCIAL_WORKER");
        assertThat(file.path("looks").findValues("purpose"))
                .extracting(JsonNode::asString)
                .contains("CARE", "SUPPORT");
        var kept = file.path("keptAway");
        var person = people.get(People.OTHER_MIDWIFE);
        var house = people.get(People.PSYCHOLOGIST).house().name();
        assertThat(kept.findValues("person"))
                .extracting(JsonNode::asString)
                .contains(person.id().toString());
        assertThat(kept.findValues("organisation"))
                .extracting(JsonNode::asString)
                .contains(house);
        assertThat(file.path("people").path(person.id().toString()).path("name").asString())
                .isEqualTo(person.name());
        assertThat(paper(People.MIDWIFE, family, Locale.FRENCH))
                .contains("Consultations", "Pour un accompagnement social le dossier, le plan")
                .contains("Tenus à l’écart", person.name(), house);
    }

    @Test
    void theCopyMadeForADangerSaysNeither() {
        var family = lookedAt();
        for (var format : Format.values()) {
            var bytes = people.as(People.MIDWIFE, () -> copies.take(family, format, true, Locale.FRENCH))
                    .bytes();
            var said = format == Format.PDF ? text(bytes) : new String(bytes, StandardCharsets.UTF_8);
            assertThat(said)
                    .as(format.name())
                    .contains(Copied.SAID_TO_ALL)
                    .doesNotContain(List.of("Consultations", "Tenus à l’écart", "Pour un accompagnement", "SUPPORT"))
                    .doesNotContain(people.get(People.OTHER_MIDWIFE).name());
        }
    }
}
