package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.StepState;
import be.mille.directory.Categories;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.testing.Absent;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Services of the list nobody of which reads requests here: each can be asked, and stays the service it is. */
class ListedServiceTests extends LetterHeld {
    private static final String CRECHE = "frimoussettes";
    private static final String MAILBOX = "accueil@frimoussettes.example";

    @Autowired
    HelpServices services;

    @Autowired
    Categories categories;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    Exclusions exclusions;

    @Autowired
    AnswersGiven given;

    @AfterEach
    void nobodyHasAMailboxAgain() {
        new Owner(settings).run("update directory.service set mail = null where code = '" + CRECHE + "'");
    }

    private HelpService creche() {
        return services.byCode(CRECHE).orElseThrow();
    }

    private Map<String, String> toCreche(String way) {
        var form = filled(way);
        form.put("category", "childcare");
        form.put("to", "LISTED:" + creche().id());
        List.of("outsideName", "outsidePhone", "mail").forEach(form::remove);
        return form;
    }

    private void withMailbox() {
        new Owner(settings).run("update directory.service set mail = '" + MAILBOX + "' where code = '" + CRECHE + "'");
    }

    @Test
    void everyKindOfHelpOfTheListHasSomebodyWhoCanBeAsked() {
        assertThat(categories.ids()).hasSizeGreaterThan(30).allSatisfy(kind -> {
            var page = midwife().get(page("/new?category=" + kind)).body();
            var offered = services.inCategory(kind, "");
            assertThat(offered).as(kind).isNotEmpty();
            assertThat(offered)
                    .as(kind)
                    .allSatisfy(one -> assertThat(page).containsPattern("value=\"(SERVICE|LISTED):" + one.id() + "\""));
        });
        assertThat(midwife().get(page("/new?category=cpas")).body())
                .as("who reads requests here is asked here")
                .doesNotContain("LISTED:", "n’est pas sur Mille :");
    }

    @Test
    void isCalledAtTheNumberOfTheListAndKnownAsItselfAfterwards() {
        assertThat(midwife().get(page("/new?category=childcare")).body())
                .contains("Crèche Les Frimoussettes", "n’est pas sur Mille : par téléphone, courriel ou papier");
        assertThat(midwife().post(page("/new"), toCreche("PHONE")).statusCode()).isEqualTo(303);
        assertThat(now().to())
                .isEqualTo(new Receiver.Outside(
                        "Crèche Les Frimoussettes",
                        String.valueOf(creche().reach().shown()),
                        creche().id()));
        assertThat(midwife().get(page("/new?category=childcare")).body())
                .contains("id=\"asked\"", "Crèche Les Frimoussettes, le");
        assertThat(round()).isEmpty();
    }

    @Test
    void whoeverIsOnlyCalledIsNotSaidToHaveReceivedAnythingAndTheTelephoneStandsThere() {
        var midwife = midwife();
        midwife.get(page("/new?category=childcare"));
        midwife.post(page("/new"), toCreche("PHONE"));
        assertThat(midwife.get(page("/" + request())).body())
                .contains(
                        "Rien n’est parti : il reste à appeler.",
                        String.valueOf(creche().reach().shown()))
                .doesNotContain("La demande est envoyée.");
    }

    @Test
    void aNumberThatWasTypedIsTheOneThatCounts() {
        midwife().get(page("/new?category=childcare"));
        var form = toCreche("PHONE");
        form.put("outsidePhone", "02 111 11 11");
        midwife().post(page("/new"), form);
        assertThat(now().to())
                .isInstanceOfSatisfying(
                        Receiver.Outside.class, to -> assertThat(to.phone()).isEqualTo("02 111 11 11"));
    }

    @Test
    void theLinkGoesToTheMailboxOfTheListWhereNoOtherIsTyped() {
        midwife().get(page("/new?category=childcare"));
        var nowhere = midwife().post(page("/new"), toCreche("MAIL"));
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.body()).contains("Écrivez une adresse électronique", NEED);
        withMailbox();
        assertThat(midwife().get(page("/new?category=childcare")).body()).contains(MAILBOX);
        assertThat(midwife().post(page("/new"), toCreche("MAIL")).statusCode()).isEqualTo(200);
        assertThat(round())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("[" + MAILBOX + "]"));
    }

    @Test
    void aLetterMadeLaterBeginsWithTheMailboxOfTheList() {
        midwife().get(page("/new?category=childcare"));
        midwife().post(page("/new"), toCreche("PHONE"));
        assertThat(midwife().get(page("/" + request())).body()).doesNotContain(MAILBOX);
        withMailbox();
        assertThat(midwife().get(page("/" + request())).body()).contains("value=\"" + MAILBOX + "\"");
    }

    @Test
    void aStepOfThePlanThatNamesItOpensWithItChosen() {
        var step = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, "housing", null));
            var owner = new be.mille.careplan.Owner.Professional(
                    people.get(People.MIDWIFE).id());
            return changes.add(AddStep.free(
                    family,
                    need,
                    "Une place à la crèche",
                    StepState.wanted(owner, TestClock.TODAY).at(creche().id())));
        });
        assertThat(midwife().get(page("/new?step=" + step)).body())
                .containsPattern("value=\"LISTED:" + creche().id() + "\"[^>]*checked")
                .contains("Une place à la crèche");
    }

    @Test
    void aHouseWhereNobodyTakesSuchRequestsIsCalledAsWellAndStaysAwayWhereSheKeepsItAway() {
        var consultation = services.byCode("one-cerisettes-consultation").orElseThrow();
        var house = Objects.requireNonNull(consultation.organisation());
        var form = toCreche("PHONE");
        form.put("category", "one");
        form.put("to", "LISTED:" + consultation.id());
        new Absent(settings, people)
                .suspended(
                        "valerie-mercenier",
                        () -> new Absent(settings, people).suspended("dounia-ziani", () -> {
                            assertThat(midwife().get(page("/new?category=one")).body())
                                    .contains("LISTED:" + consultation.id());
                            people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, house));
                            assertThat(midwife().post(page("/new"), form).body())
                                    .contains("Elle ne souhaite pas que cette personne");
                        }));
        assertThat(midwife().get(page("/new?category=one")).body())
                .as("once somebody is there again")
                .contains("SERVICE:" + consultation.id());
    }

    @Test
    void whatItAnswersByItsLinkCountsAsItsOwn() {
        for (int i = 0; i < 5; i++) {
            family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
            midwife().get(page("/new?category=childcare"));
            withMailbox();
            var held = held(midwife().post(page("/new"), toCreche("MAIL")));
            inside(held).post("/reply?in=fr", Map.of("version", "0", "state", "DECLINED", "declined", "FULL"));
        }
        var id = creche().id();
        assertThat(people.as(People.MIDWIFE, () -> given.of(List.of(id))).get(id))
                .isNotNull()
                .extracting(AnswersGiven.Given::lastFull)
                .isEqualTo(TestClock.TODAY);
        var page = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get(page("/new?category=childcare"))
                .body();
        assertThat(page).contains("complet le");
        assertThat(page.indexOf("Zeepbelletje"))
                .as("whoever was full comes last")
                .isLessThan(page.indexOf("Crèche Les Frimoussettes"));
    }
}
