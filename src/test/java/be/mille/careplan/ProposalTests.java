package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes out of a screening becomes proposals, and her answer to one becomes a step. */
@MilleTest
class ProposalTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Screenings screenings;

    @Autowired
    CarePlans plans;

    @Autowired
    Ids ids;

    FamilyId mina;

    @BeforeEach
    void midwifeAndSocialWorkerAccompanyMina() {
        mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        ids.next(),
                        new PersonFields("Mina", null, null, null, null, List.of("fr"), false, null, null),
                        TestClock.TODAY.plusDays(88),
                        null)));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        mina,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        TestClock.START,
                        Proof.BROUGHT_IN));
    }

    private void screened(Map<String, String> answers) {
        people.runAs(People.MIDWIFE, () -> {
            var id = screenings.start(
                    mina,
                    new Screenings.Start(
                            ScreeningMoment.FIRST,
                            "fr",
                            Interpreting.SHARED_LANGUAGE,
                            Presence.ALONE,
                            null,
                            ids.next()));
            answers.forEach((item, code) -> screenings.save(
                    mina,
                    id,
                    item.substring(0, item.indexOf('.')),
                    List.of(new Given(
                            item, AnswerKind.ANSWERED, List.of(code), null, null, 0, ids.next(), ids.next()))));
            screenings.finish(mina, id);
        });
    }

    private String path() {
        return "/families/" + mina + "/plan";
    }

    private String page(String who) {
        return new Visitor(port)
                .signIn(people, who)
                .get(path())
                .body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "");
    }

    private Map<String, String> answer(String proposed, String field, String value) {
        var fields = new HashMap<String, String>();
        fields.put("key", ids.next().toString());
        fields.put("p." + proposed + ".decision", "");
        fields.put("p." + proposed + ".owner", "HER");
        fields.put("p." + proposed + ".due", "28/11/2026");
        fields.put("p." + proposed + "." + field, value);
        return fields;
    }

    @Test
    void herWishTakesAProposalIntoThePlanAndNoAnswerLeavesItProposed() {
        screened(Map.of("money.month", "short"));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get(path()).body()).contains("p.money.cpas.wish");
        midwife.post(path(), answer("money.cpas", "note", ""));
        assertThat(people.as(People.MIDWIFE, () -> plans.get(mina)).steps()).isEmpty();
        assertThat(midwife.post(path(), answer("money.cpas", "wish", "WANTS")).statusCode())
                .isEqualTo(303);
        var plan = people.as(People.MIDWIFE, () -> plans.get(mina));
        assertThat(plan.steps()).extracting(Step::path).containsExactly("money.cpas");
        assertThat(plan.needs()).extracting(Need::indicator).containsExactly("money");
        assertThat(midwife.get(path()).body()).doesNotContain("p.money.cpas.wish");
    }

    @Test
    void whatSheDoesNotWishIsNotProposedAgain() {
        screened(Map.of("money.month", "short"));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path());
        midwife.post(path(), answer("money.cpas", "wish", "DECLINES"));
        assertThat(midwife.get(path()).body()).doesNotContain("p.money.cpas.wish");
        assertThat(people.as(People.MIDWIFE, () -> plans.open(mina, "fr"))).isEmpty();
    }

    @Test
    void aProposalIsSetAsideOnlyWithAReason() {
        screened(Map.of("money.month", "short"));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path());
        var fields = answer("money.cpas", "decision", "SET_ASIDE");
        var refused = midwife.post(path(), fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#p.money.cpas.reason\"", "value=\"SET_ASIDE\" selected");
        fields.put("p.money.cpas.reason", "OTHERWISE_SOLVED");
        assertThat(midwife.post(path(), fields).statusCode()).isEqualTo(303);
        assertThat(midwife.get(path()).body())
                .doesNotContain("p.money.cpas.wish")
                .contains("Propositions écartées", "déjà résolu autrement");
    }

    @Test
    void whatComesOutOfARestrictedDomainIsProposedOnlyToWhoMayKnow() {
        var before = page(People.SOCIAL_WORKER);
        screened(Map.of("depression.mood", "very-low"));
        assertThat(page(People.SOCIAL_WORKER)).isEqualTo(before);
        assertThat(page(People.MIDWIFE)).contains("p.depression.");
    }

    @Test
    void atMostFiveAreShownAndTheRestIsFolded() {
        screened(Map.of(
                "money.month", "no-income",
                "housing.situation", "no-place",
                "communication.ease", "hardly",
                "support.who", "nobody"));
        var body = page(People.MIDWIFE);
        var folded = body.indexOf("autres propositions");
        assertThat(folded).isPositive();
        assertThat(body.substring(0, folded).split("id=\"path-", -1)).hasSize(PathRules.SHOWN + 1);
        assertThat(body.substring(folded)).contains("id=\"path-");
    }
}
