package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family of the hospital, whose midwife asks somebody outside to go on. */
@MilleTest
abstract class OutsideHandoverHeld {
    static final String LEAVES = People.HOSPITAL_MIDWIFE;
    static final String STAYS = People.OTHER_MIDWIFE;
    static final String TO = "Sages-femmes du Canal";
    static final String LETTER = "Elle préfère les visites du matin.";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    OutsideHandovers outside;

    @Autowired
    Referrals referrals;

    @Autowired
    TestClock clock;

    final String called = "Relais " + UUID.randomUUID();
    FamilyId family;
    Visitor leaves;

    @BeforeEach
    void aFamilyOfTheHospitalWithAMidwifeAtHome() {
        family = people.as(LEAVES, () -> records.open(OpenFamilies.called(called, TestClock.TODAY.plusDays(9))));
        join(STAYS, RelationType.HEALTH_CARE);
        leaves = new Visitor(port).signIn(people, LEAVES);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    void join(String who, RelationType type) {
        people.runAs(
                LEAVES,
                () -> relations.add(family, people.get(who).actor(), type, clock.instant(), Proof.AGREED_ORALLY));
    }

    String page(String path) {
        return "/families/" + family + path;
    }

    Map<String, String> filled() {
        var fields = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "category", "independent-midwife",
                "to", "OUTSIDE",
                "outsideName", TO,
                "outsidePhone", "02 000 00 00",
                "called", "Amina",
                "need", "Prendre le relais",
                "agreed", "ORALLY",
                "agreedOn", "24/11/2026",
                "answerBy", "29/11/2026"));
        fields.putAll(Map.of(
                "handing",
                "true",
                "border",
                "DISCHARGE",
                "on",
                "29/11/2026",
                "more",
                LETTER,
                "read",
                "TO_READ",
                "way",
                "PAPER",
                "language",
                "fr"));
        return fields;
    }

    HandedOut sent() {
        assertThat(leaves.post(page("/referrals/new"), filled()).statusCode()).isEqualTo(200);
        return now();
    }

    /** What my day says of this family. */
    String day(String who) {
        return WholeDay.of(new Visitor(port).signIn(people, who), called);
    }

    HandedOut now() {
        return people.as(LEAVES, () -> outside.of(family).getFirst());
    }

    void answers(ReferralState state, @Nullable Reason reason) {
        ReferralId request = now().request().id();
        int version = now().request().version();
        people.runAs(
                LEAVES, () -> referrals.noteAnswer(family, request, new Answer(state, reason, null, null, version)));
    }
}
