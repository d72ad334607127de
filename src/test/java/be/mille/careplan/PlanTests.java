package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is agreed with her: what stands on which list, what is refused, and who reads it. */
class PlanTests extends PlanHeld {
    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aStepShowsOnTheListOfWhoActsWithItsDay() {
        var step = step(housing(), "Appeler L’Archipel", byMidwife());
        var mine = midwife(() -> plans.expectedOfMe("fr")).stream()
                .filter(one -> one.family().equals(mina))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().id()).isEqualTo(step);
        assertThat(mine.getFirst().title()).isEqualTo("Appeler L’Archipel");
        assertThat(mine.getFirst().day()).isEqualTo(SOON);
        assertThat(mine.getFirst().owner().kind()).isEqualTo(Responsible.Kind.YOU);
        assertThat(socialWorker(() -> plans.expectedOfMe("fr")))
                .noneMatch(one -> one.id().equals(step));
        var next = Objects.requireNonNull(
                socialWorker(() -> plans.nextActions("fr")).get(mina));
        assertThat(next.owner().kind()).isEqualTo(Responsible.Kind.COLLEAGUE);
    }

    @Test
    void whatSheDoesNotWishLeavesEveryListAndIsNoFailure() {
        var step = step(housing(), "Appeler", byMidwife());
        var state = stored(step).state().wish(Wish.DECLINES, null, null);
        assertThat(midwife(() -> changes.save(save(ids.next(), stored(step), state))))
                .isEqualTo(new SaveOutcome.Saved(1));
        assertThat(midwife(() -> plans.open(mina, "fr"))).isEmpty();
        assertThat(midwife(() -> plans.nextActions("fr"))).doesNotContainKey(mina);
        assertThat(midwife(() -> plans.undertaken(mina, "fr"))).isEmpty();
        assertThat(midwife(() -> plans.overview(mina, "fr")).getFirst().step()).isNull();
    }

    @Test
    void notNowLeavesTheListsUntilItsDay() {
        step(housing(), "Appeler", byMidwife().wish(Wish.NOT_NOW, SOON, null));
        assertThat(midwife(() -> plans.open(mina, "fr"))).isEmpty();
        clock.forward(Duration.ofDays(3));
        assertThat(midwife(() -> plans.open(mina, "fr")))
                .extracting(OpenStep::asks)
                .containsExactly(OpenStep.Asks.TALK_AGAIN);
        assertThat(midwife(() -> plans.expectedOfMe("fr")))
                .anyMatch(one -> one.family().equals(mina));
    }

    @Test
    void anOpenStepWithoutSomebodyIsRefusedWholeAndNothingIsWritten() {
        var need = housing();
        var good = step(need, "Appeler", byMidwife());
        var bad = step(need, "Écrire", byMidwife());
        var plan = new SavePlan(
                mina,
                ids.next(),
                List.of(),
                List.of(
                        new SavePlan.StepChange(good, 0, stored(good).state().progress(Progress.REQUESTED, null)),
                        new SavePlan.StepChange(bad, 0, stored(bad).state().by(null, null))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var outcome = midwife(() -> changes.save(plan));
        assertThat(outcome).isInstanceOf(SaveOutcome.Refused.class);
        assertThat(((SaveOutcome.Refused) outcome).problems().get(bad.toString()))
                .containsExactlyInAnyOrder(StepProblem.NO_OWNER, StepProblem.NO_DATE);
        assertThat(stored(good).state().progress()).isEqualTo(Progress.TODO);
    }

    @Test
    void theDatabaseRefusesAnOpenStepWithoutSomebodyToo() {
        var step = step(housing(), "Appeler", byMidwife());
        var withoutOwner = "update careplan.step set owner = null, owner_kind = null where id = :id";
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE,
                        () -> transactions.executeWithoutResult(status -> sql.update(withoutOwner, Sql.p("id", step)))))
                .hasMessageContaining("open_step_has_owner_and_date");
    }

    @Test
    void aNeedWithoutAnOfferNearbyIsKeptAsUnmet() {
        var need = housing();
        var plan = new SavePlan(
                mina,
                ids.next(),
                List.of(new SavePlan.NeedChange(need, 0, NeedState.UNMET_NO_OFFER, "on m’a dit d’attendre")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        midwife(() -> changes.save(plan));
        assertThat(midwife(() -> plans.unmet(mina, "fr")))
                .extracting(UnmetNeed::need)
                .containsExactly("Un logement sec");
    }

    @Test
    void aReaderWhoIsNotClearedFindsNoTraceOfViolence() {
        var before = socialWorker(() -> seenBySocialWorker());
        var violence = midwife(() -> changes.add(AddNeed.free(mina, "violence", null)));
        var step = step(violence, "Plan de sécurité", byMidwife());
        assertThat(midwife(() -> plans.get(mina)).steps()).hasSize(1);
        assertThat(socialWorker(() -> seenBySocialWorker())).isEqualTo(before);
        assertThatThrownBy(() -> socialWorker(() -> changes.tick(new TickStep(mina, step, 0, Progress.DONE, null))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> socialWorker(() ->
                        changes.save(save(ids.next(), stored(step), stored(step).state()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> socialWorker(() -> changes.add(AddStep.free(mina, violence, "X", byMidwife()))))
                .isInstanceOf(NotFoundException.class);
    }

    private List<Object> seenBySocialWorker() {
        return List.of(
                plans.get(mina),
                plans.open(mina, "fr"),
                plans.expectedOfMe("fr"),
                plans.nextActions("fr").containsKey(mina),
                plans.overview(mina, "fr"),
                plans.undertaken(mina, "fr"),
                plans.unmet(mina, "fr"));
    }

    @Test
    void whoDoesNotAccompanyHerFindsNothing() {
        var step = step(housing(), "Appeler", byMidwife());
        for (var stranger : List.of(People.OTHER_MIDWIFE, People.ADMINISTRATOR, People.FACILITATOR)) {
            assertThatThrownBy(() -> people.as(stranger, () -> plans.get(mina))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() ->
                            people.as(stranger, () -> changes.tick(new TickStep(mina, step, 0, Progress.DONE, null))))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(People.OTHER_MIDWIFE, () -> plans.nextActions("fr")))
                .doesNotContainKey(mina);
    }

    @Test
    void aStepOfAnotherFamilyIsNotFoundUnderThisOne() {
        var step = step(housing(), "Appeler", byMidwife());
        var nour = midwife(() -> records.open(new OpenFamily(
                ids.next(),
                new PersonFields("Nour", null, null, null, null, List.of("fr"), false, null, null),
                null,
                null)));
        assertThatThrownBy(() -> midwife(() -> changes.tick(new TickStep(nour, step, 0, Progress.DONE, null))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPathKeepsItsWordsInEveryLanguage() {
        var need = housing();
        midwife(() -> changes.add(AddStep.ofPath(mina, need, "housing.legal-aid", byMidwife())));
        assertThat(midwife(() -> plans.open(mina, "fr")).getFirst().title())
                .isNotEqualTo(midwife(() -> plans.open(mina, "nl")).getFirst().title());
    }
}
