package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed of a plan: her page, and the plan for a crisis. */
class PlanPaperPagesTests extends PlanPagesHeld {
    @Test
    void herPageHasNothingRestrictedWhoeverPrintsIt() {
        step("housing", "Appeler L’Archipel");
        step("violence", "Plan de sécurité");
        step("residence", "Avocate");
        step("depression", "Psychologue");
        var midwife = visitor(People.MIDWIFE);
        assertThat(midwife.get(path()).body()).contains("Plan de sécurité", "Avocate", "Psychologue");
        assertThat(midwife.get(path() + "/print?in=fr").body())
                .contains("Appeler L’Archipel", "Le plan de Mina", "Nadia Kessels")
                .doesNotContain("Plan de sécurité", "Avocate", "Psychologue");
    }

    @Test
    void herPageIsInTheLanguageSheSpeaksBestFromRightToLeft() {
        step("housing", "Appeler L’Archipel");
        assertThat(visitor(People.MIDWIFE).get(path() + "/print").body())
                .contains("lang=\"ar\" dir=\"rtl\"", "خطة", "brouillon");
    }

    @Test
    void aCrisisPlanIsKeptAndAStaleOneShowsBothSides() {
        var midwife = visitor(People.MIDWIFE);
        assertThat(midwife.get(path() + "/crisis").body()).contains("Pas encore vérifié", "112");
        var fields = new HashMap<String, String>();
        fields.put("key", ids.next().toString());
        fields.put("subject", "GENERAL");
        fields.put("signals", "ne dort plus\nne mange plus");
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(422);
        fields.put("calls", STORM);
        fields.put("helplines", "emergency-112");
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(303);
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(303);
        var kept = people.as(People.SOCIAL_WORKER, () -> crises.of(mina));
        assertThat(kept).hasSize(1);
        people.runAs(
                People.SOCIAL_WORKER,
                () -> crises.save(new SaveCrisisPlan(
                        mina,
                        ids.next(),
                        kept.getFirst().id(),
                        be.mille.access.Compartment.C2,
                        "pleure",
                        "sa sœur",
                        "",
                        List.of(),
                        0)));
        fields.put("key", ids.next().toString());
        fields.put("id", kept.getFirst().id().toString());
        fields.put("version", "0");
        var stale = midwife.post(path() + "/crisis", fields);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("pleure", "ne mange plus", "Sarah Aerts");
    }
}
