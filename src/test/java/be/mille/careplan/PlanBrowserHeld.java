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
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Mina was screened, and there may be an agreed plan. */
abstract class PlanBrowserHeld extends BrowserTest {
    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Screenings screenings;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    Ids ids;

    FamilyId mina;

    @BeforeEach
    void minaWasScreened() {
        mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        ids.next(),
                        new PersonFields("Mina", null, null, null, null, List.of("ar", "fr"), true, null, null),
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

    void screening() {
        people.runAs(People.MIDWIFE, () -> {
            var id = screenings.start(
                    mina,
                    new Screenings.Start(
                            ScreeningMoment.FIRST,
                            "fr",
                            Interpreting.INTERPRETER_PRESENT,
                            Presence.ALONE,
                            null,
                            ids.next()));
            answer(id, "housing", "housing.situation", "worries");
            answer(id, "housing", "housing.problem", "eviction");
            answer(id, "money", "money.month", "short");
            answer(id, "support", "support.who", "family");
            answer(id, "communication", "communication.ease", "better-with-interpreter");
            screenings.finish(mina, id);
        });
    }

    void answer(ScreeningId id, String domain, String item, String code) {
        screenings.save(
                mina,
                id,
                domain,
                List.of(new Given(item, AnswerKind.ANSWERED, List.of(code), null, null, 0, ids.next(), ids.next())));
    }

    void agreed() {
        people.runAs(People.MIDWIFE, () -> {
            var me = new Owner.Professional(people.get(People.MIDWIFE).id());
            var need = changes.add(new AddNeed(
                    mina,
                    "housing",
                    null,
                    null,
                    null,
                    "Je ne veux plus de moisissures pour le bébé.",
                    NeedState.OPEN,
                    null));
            changes.add(new AddStep(
                    mina,
                    need,
                    "housing.search-help",
                    null,
                    StepState.wanted(me, TestClock.TODAY.minusDays(2)).progress(Progress.REQUESTED, null),
                    TestClock.START.minusSeconds(12 * 86400),
                    null));
            changes.add(AddStep.ofPath(
                    mina, need, "housing.cpas", StepState.wanted(new Owner.Her(), TestClock.TODAY.plusDays(6))));
            changes.add(AddStep.free(
                    mina,
                    need,
                    "Place en maison maternelle",
                    StepState.toDiscuss().wish(Wish.NOT_NOW, TestClock.TODAY.plusDays(20), null)));
            var children = changes.add(AddNeed.free(mina, "other-children", "Garde de Yanis pendant l’accouchement"));
            changes.add(AddStep.free(
                    mina,
                    children,
                    "Chercher une deuxième personne",
                    StepState.wanted(me, TestClock.TODAY.plusDays(24))));
            changes.add(AddStep.free(
                    mina,
                    children,
                    "Demander à sa sœur",
                    StepState.wanted(me, TestClock.TODAY).progress(Progress.DONE, null)));
            changes.add(AddStep.free(
                    mina, children, "Crèche d’urgence", StepState.toDiscuss().wish(Wish.DECLINES, null, null)));
        });
    }

    String path() {
        return "/families/" + mina + "/plan";
    }

    void look(Page page, String name) {
        picture(page, name);
        assertThat(barriers(page)).as(name).isEmpty();
        assertThat(complaints()).as(name).isEmpty();
        staysInWidth(page);
    }
}
