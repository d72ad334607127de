package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which look-ups the officer is asked about: by her organisation’s readers, once each. */
class OfficerQueueTests extends OfficerQueueHeld {
    @Test
    void aSameNameACollegueAndManyRecordsAreAskedAboutOnceAndOnlyByTheirOfficer() {
        var midwife = people.get(READER);
        var same = family(people, records, "Same", midwife.familyName().toUpperCase(java.util.Locale.ROOT));
        var colleague = family(people, records, "Imane", "El-Amrani");
        var many = new ArrayList<FamilyId>(List.of(same, colleague));
        for (int i = 0; i < 29; i++) {
            many.add(family(people, records, "Many" + i, null));
        }
        many.forEach(one -> people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        one, midwife.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN)));
        clock.forward(java.time.Duration.ofDays(100));
        many.subList(0, 30).forEach(one -> people.as(READER, () -> families.get(one)));
        assertThat(kinds()).containsOnly(Kind.SAME_NAME, Kind.COLLEAGUE);
        people.as(READER, () -> families.get(many.get(30)));
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.SAME_NAME, Kind.COLLEAGUE, Kind.MANY);
        assertThat(people.as(People.OTHER_OFFICER, queue::unusual)).isEmpty();
        var one = people.as(People.OFFICER, queue::unusual).getFirst();
        assertThatThrownBy(() -> people.runAs(People.OTHER_OFFICER, () -> queue.settle(one.key(), "not mine", null)))
                .isInstanceOf(NotFoundException.class);
        var officer = at(port, people, People.OFFICER);
        var page = officer.get("/confidentiality").body();
        assertThat(page).contains("Plus de 30 dossiers", "Même nom").doesNotContain("El-Amrani", same.toString());
        officer.postProven(
                people,
                People.OFFICER,
                "/confidentiality/unusual/" + one.key() + "/settle",
                Map.of("words", "A cousin, stepped back."));
        assertThat(kinds()).hasSize(2).doesNotContain(one.kind());
    }

    private List<Kind> kinds() {
        return people.as(People.OFFICER, queue::unusual).stream()
                .map(OfficerQueue.Unusual::kind)
                .toList();
    }

    @Test
    void aLookSheDoesNotRecogniseGoesToTheOfficerOfThatOrganisation() {
        open();
        opened(people, openings, READER, called);
        at(port, people, READER).get("/families/" + family);
        var midwife = at(port, people, People.MIDWIFE);
        var page = "/families/" + family + "/access";
        midwife.get(page);
        var line = page + "/not-recognised/2026-11-24/" + people.get(READER).organisation() + "/HOSPITAL_MIDWIFE";
        assertThat(midwife.post(line, Map.of()).statusCode()).isEqualTo(303);
        assertThat(midwife.get(page).body()).contains("c’est transmis");
        assertThat(kinds()).contains(Kind.UNRECOGNISED);
        assertThat(midwife.post(line.replace("11-24", "11-23"), Map.of()).statusCode())
                .as("no such line")
                .isEqualTo(404);
        assertThat(at(port, people, People.OTHER_MIDWIFE).post(line, Map.of()).statusCode())
                .isEqualTo(404);
    }
}
