package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the midwife shares on the page, and with whose agreement. */
@MilleTest
abstract class WhatForHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Consents consents;

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

    String page(String path) {
        return "/families/" + family + path;
    }

    Map<String, String> agreed() {
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

    int shares(Map<String, String> form) {
        return midwife.post(page("/share"), form).statusCode();
    }

    List<ConsentEvent> noted() {
        return people.as(People.MIDWIFE, () -> consents.of(family));
    }

    void auntDecides() {
        people.runAs(
                People.MIDWIFE,
                () -> consents.note(
                        family,
                        UUID.randomUUID(),
                        new Standing.Fields(Standing.Kind.REPRESENTED, "Le demande", "Lise", "tante", "la crèche")));
    }

    static String key(String body, String who) {
        var found = Pattern.compile("name=\"decider\" id=\"[^\"]+\" value=\"([^\"]+)\"[^>]*>\\s*<label[^>]*>" + who)
                .matcher(body);
        assertThat(found.find()).as(who).isTrue();
        return found.group(1);
    }
}
