package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who decided is asked wherever she agrees, above all where most opens: what few may know, what goes on, who comes back, who joins. */
class WhoDecidesElsewhereTests extends WhatForHeld {
    private static final String ASKED = "Dites qui a décidé";
    private static final Decider AUNT = new Decider.Representative("Lise", "tante", "la crèche");

    @Autowired
    ApplicationContext context;

    @Autowired
    Exclusions exclusions;

    @BeforeEach
    void aTeam() {
        for (var one : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
            OpenFamilies.join(context, family, People.MIDWIFE, one, clock.instant(), Proof.AGREED);
        }
        clock.forward(Duration.ofMinutes(1));
    }

    @Test
    void whereSomebodyIsNamedForWhatFewMayKnowAndSheIsHeardWhenSomebodyElseDecides() {
        auntDecides();
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "subject", "C3",
                "who", id(People.DOCTOR),
                "informed", "true",
                "how", "GIVEN"));
        var silent = midwife.post(page("/naming"), form);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains(ASKED, "href=\"#decider\"", "Lise (tante)");
        form.put("decider", key(silent.body(), "Lise"));
        var unheard = midwife.post(page("/naming"), form);
        assertThat(unheard.statusCode()).isEqualTo(422);
        assertThat(unheard.body()).contains("écoutez d’abord son avis", "href=\"#heard\"");
        assertThat(noted()).isEmpty();
        form.put("heard", "true");
        assertThat(midwife.post(page("/naming"), form).statusCode()).isEqualTo(303);
        assertThat(noted()).singleElement().satisfies(one -> {
            assertThat(one.subjects()).containsExactly(Compartment.C3);
            assertThat(one.grounds()).isEqualTo(new Grounds(null, AUNT, true));
        });
        assertThat(midwife.get(page("/consent")).body()).contains("elle a dit elle-même ce qu’elle en pense");
    }

    @Test
    void whereSheIsAskedForOneSubjectOnThePageOfSharing() {
        auntDecides();
        var form = new HashMap<>(agreed());
        form.putAll(Map.of("place", "SUBJECT", "subject", "C3"));
        form.put("decider", key(midwife.post(page("/share"), form).body(), "Lise"));
        assertThat(midwife.post(page("/share"), form).body()).contains("écoutez d’abord son avis");
        form.put("heard", "true");
        assertThat(shares(form)).isEqualTo(303);
        var open = new HashMap<>(agreed());
        open.put("decider", form.get("decider"));
        assertThat(shares(open)).as("control: nothing intimate is opened").isEqualTo(303);
        assertThat(noted()).extracting(one -> one.grounds().heard()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whereARelationGoesOn() {
        var renew = page("/access/renew/" + id(People.SOCIAL_WORKER));
        auntDecides();
        clock.forward(Duration.ofDays(60));
        var silent = midwife.post(renew, Map.of("agreed", "GIVEN"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains(ASKED);
        assertThat(midwife.post(renew, Map.of("agreed", "GIVEN", "decider", "HERSELF"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(noted())
                .singleElement()
                .satisfies(one -> assertThat(one.grounds().decider()).isEqualTo(Decider.HERSELF));
    }

    @Test
    void whereWhoeverWasKeptAwayComesBack() {
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, List.of(people.get(People.DOCTOR).id())));
        auntDecides();
        var lift = page("/access/exclusions/"
                + people.as(People.MIDWIFE, () -> exclusions.of(family))
                        .getFirst()
                        .id()
                + "/lift");
        var silent = midwife.post(lift, Map.of("agreed", "GIVEN"));
        assertThat(silent.statusCode()).isEqualTo(422);
        var decider = key(silent.body(), "Lise");
        assertThat(midwife.post(lift, Map.of("agreed", "GIVEN", "decider", decider))
                        .statusCode())
                .isEqualTo(303);
        assertThat(noted())
                .singleElement()
                .satisfies(one -> assertThat(one.grounds().decider()).isEqualTo(AUNT));
    }

    /** Joining asks her nothing anew: it says who decided when it was agreed for the whole organisation. */
    @Test
    void whereSomebodyJoinsItSaysWhoDecidedThen() {
        auntDecides();
        var form = new HashMap<>(agreed());
        form.remove("colleague");
        form.put(
                "organisation",
                people.get(People.HOSPITAL_MIDWIFE).organisation().toString());
        form.put("decider", key(midwife.post(page("/share"), form).body(), "Lise"));
        assertThat(shares(form)).isEqualTo(303);
        assertThat(midwife.get(page("/share?colleague=" + id(People.HOSPITAL_MIDWIFE)))
                        .body())
                .contains("décidé pour elle par Lise (tante), pour : la crèche");
    }

    private String id(String code) {
        return people.get(code).id().toString();
    }
}
