package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where somebody decides for her, what she agreed to says so. */
class WhoDecidesTests extends WhatForHeld {
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
