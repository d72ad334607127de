package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Somebody who is not of the team is asked to go on, in one gesture: whoever leaves stays responsible until the answer. */
@MilleTest
class OutsideHandoverTests {
    private static final String LEAVES = People.HOSPITAL_MIDWIFE;
    private static final String STAYS = People.OTHER_MIDWIFE;
    private static final String TO = "Sages-femmes du Canal";
    private static final String LETTER = "Elle préfère les visites du matin.";

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
    FamilyEvents events;

    @Autowired
    ReminderClock reminders;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

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

    private void join(String who, RelationType type) {
        people.runAs(
                LEAVES,
                () -> relations.add(family, people.get(who).actor(), type, clock.instant(), Proof.AGREED_ORALLY));
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private Map<String, String> filled() {
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
                "way",
                "PAPER",
                "language",
                "fr"));
        return fields;
    }

    private HandedOut sent() {
        assertThat(leaves.post(page("/referrals/new"), filled()).statusCode()).isEqualTo(200);
        return now();
    }

    /** What my day says of this family. */
    private String day(String who) {
        return WholeDay.of(new Visitor(port).signIn(people, who), called);
    }

    private HandedOut now() {
        return people.as(LEAVES, () -> outside.of(family).getFirst());
    }

    private void answers(ReferralState state, @Nullable Reason reason) {
        ReferralId request = now().request().id();
        int version = now().request().version();
        people.runAs(
                LEAVES, () -> referrals.noteAnswer(family, request, new Answer(state, reason, null, null, version)));
    }

    @Test
    void theFormOpensWithTheMinimumAndAPagePrintedWithItsCodeLeavesAtOnce() {
        var form = leaves.get(page("/referrals/new?handing=true&category=independent-midwife"))
                .body();
        assertThat(form).contains("Personne ne coordonne encore", "Lettre de relais", "Sortie de la maternité");
        var made = leaves.post(page("/referrals/new"), filled());
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(Pattern.compile("\\d{4} \\d{4}").matcher(made.body()).find())
                .as("the code, once")
                .isTrue();
        assertThat(leaves.get(page("/handovers")).body())
                .contains("Proposé à " + TO, "rien du dossier")
                .doesNotContain("a le relais depuis");
        assertThat(new Visitor(port)
                        .signIn(people, People.DOCTOR)
                        .get(page("/handovers"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whileSomebodyMayStillAnswerNobodyElseIsAskedAndTheSameFormLeavesOnce() {
        var form = filled();
        assertThat(leaves.post(page("/referrals/new"), form).statusCode()).isEqualTo(200);
        assertThat(leaves.post(page("/referrals/new"), form).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(people.as(LEAVES, () -> outside.of(family))).hasSize(1);
        var second = leaves.post(page("/referrals/new"), filled());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Quelqu’un a déjà été sollicité", LETTER);
        assertThat(people.as(LEAVES, () -> referrals.of(family))).hasSize(1);
        var inside = leaves.post(
                page("/handovers/new"),
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "to",
                        people.get(STAYS).id().toString(),
                        "border",
                        "DISCHARGE",
                        "on",
                        "29/11/2026",
                        "letter",
                        LETTER,
                        "read",
                        "WITH_HER"));
        assertThat(inside.body()).contains("Quelqu’un a déjà été sollicité");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndEverythingTypedStays() {
        var form = filled();
        form.put("on", "dans un an");
        form.put("more", " ");
        form.remove("agreed");
        var answer = leaves.post(page("/referrals/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez le jour", "Écrivez quelques lignes", "Sans lui, rien ne part.", TO);
        form = filled();
        form.remove("agreed");
        assertThat(leaves.post(page("/referrals/new"), form).statusCode())
                .as("without her agreement nothing leaves")
                .isEqualTo(422);
        assertThat(people.as(LEAVES, () -> outside.of(family))).isEmpty();
    }

    @Test
    void aYesComesToMyDayAndIsPutOnTheThreadOnce() {
        var one = sent();
        assertThat(day(LEAVES)).doesNotContain("Proposer qui prend le relais");
        answers(ReferralState.ACCEPTED, null);
        assertThat(day(LEAVES)).contains(TO + " prend le relais");
        assertThat(leaves.get(page("/handovers")).body())
                .contains(TO + " prend le relais à partir du", "L’inscrire sur le fil");
        assertThatThrownBy(() -> people.runAs(LEAVES, () -> outside.settle(family, one.id(), 7)))
                .isInstanceOf(StaleException.class);
        assertThat(leaves.post(
                                page("/handovers/outside/" + one.id() + "/settle"),
                                Map.of("version", String.valueOf(one.version())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.as(STAYS, () -> events.of(family)))
                .anyMatch(event -> event.kind() == FamilyEvent.Kind.HANDOVER);
        assertThat(day(LEAVES)).doesNotContain(TO + " prend le relais");
        assertThatThrownBy(() -> people.runAs(LEAVES, () -> outside.settle(family, one.id(), 1)))
                .as("once is once")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNoAndASilenceOfFiveDaysComeBackToWhoeverAskedInOneLine() {
        sent();
        clock.forward(Duration.ofDays(6));
        assertThat(day(LEAVES)).contains("Le relais attend une réponse", "Proposé à " + TO);
        assertThat(day(LEAVES)).as("and not as a request again").doesNotContain("Prendre le relais");
        answers(ReferralState.DECLINED, Reason.FULL);
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " ne peut pas");
        assertThat(day(STAYS)).as("it is hers who asked").doesNotContain(TO);
    }

    @Test
    void aPlaceSheGoesToIsNothingForWhoeverMayNotKnowWhereSheIs() {
        join(People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
        var form = filled();
        form.put("border", "TRANSFER");
        form.put("category", "reception-centre");
        assertThat(leaves.post(page("/referrals/new"), form).statusCode()).isEqualTo(200);
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.of(family)))
                .as("control: the social worker may know where she is")
                .hasSize(1);
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.waits(family, null)))
                .as("and nothing is in her way")
                .isFalse();
    }

    @Test
    void aLetterOutsideCountsAsOpenedOnlyOnceItsCodeWasRight() {
        var made = leaves.post(page("/referrals/new"), filled()).body();
        var address = found(made, "/reply/[A-Za-z0-9_-]+\\?in=fr");
        var code = found(made, "\\d{4} \\d{4}");
        var receiver = new Visitor(port);
        assertThat(receiver.get(address).statusCode()).isEqualTo(200);
        receiver.post(address, Map.of("code", code.equals("0000 0000") ? "00000001" : "00000000"));
        assertThat(leaves.get(page("/handovers")).body())
                .as("whatever looks at the address, and guesses, opens nothing")
                .contains("Pas encore ouvert par " + TO)
                .doesNotContain("Reçu");
        receiver.post(address, Map.of("code", code));
        assertThat(leaves.get(page("/handovers")).body()).contains("Reçu : ouvert par " + TO);
        assertThat(new Visitor(port)
                        .signIn(people, STAYS)
                        .get(page("/handovers"))
                        .body())
                .as("she did not ask")
                .doesNotContain("ouvert par");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }

    @Test
    void whoeverAskedEndsASilenceAndItComesBackToHerDay() {
        var one = sent();
        var end = page("/handovers/outside/" + one.id() + "/end");
        var now = Map.of("version", String.valueOf(one.request().version()));
        assertThat(leaves.post(end, now).statusCode())
                .as("it may still be answered")
                .isEqualTo(404);
        clock.forward(Duration.ofDays(6));
        leaves = new Visitor(port).signIn(people, LEAVES);
        assertThat(leaves.get(page("/handovers")).body()).contains("Ne plus attendre");
        var stays = new Visitor(port).signIn(people, STAYS);
        assertThat(stays.get(page("/handovers")).body()).as("hers who asked").doesNotContain("Ne plus attendre");
        assertThat(stays.post(end, now).statusCode()).isEqualTo(404);
        assertThat(leaves.post(end, Map.of("version", "7")).statusCode()).isEqualTo(409);
        assertThat(leaves.post(end, now).statusCode()).isEqualTo(303);
        assertThat(leaves.get(page("/handovers")).body())
                .contains(TO + " n’a pas répondu : le relais n’est plus proposé depuis")
                .doesNotContain("Ne plus attendre", TO + " ne peut pas");
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " n’a pas répondu");
    }

    @Test
    void aSilenceThatNobodyEndsIsEndedByTheClockAndComesBack() {
        var one = sent();
        clock.forward(Duration.ofDays(5 + 30));
        reminders.look();
        assertThat(now().unanswered())
                .as("thirty days after its day, and not before")
                .isFalse();
        clock.forward(Duration.ofDays(1));
        reminders.look();
        assertThat(now().id()).isEqualTo(one.id());
        assertThat(now().unanswered()).isTrue();
        assertThat(day(LEAVES)).contains("Proposer le relais à quelqu’un d’autre", TO + " n’a pas répondu");
    }
}
