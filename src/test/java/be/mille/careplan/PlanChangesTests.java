package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.StaleException;
import be.mille.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same form twice, and two who change the same step: nothing is overwritten. */
class PlanChangesTests extends PlanHeld {
    @Test
    void theSameFormTwiceIsDoneOnce() {
        housing();
        var plan = new SavePlan(
                mina,
                ids.next(),
                List.of(),
                List.of(),
                List.of(new SavePlan.NewNeed(
                        "money",
                        "Joindre les deux bouts",
                        null,
                        "cpas",
                        byMidwife().named("Appeler le CPAS"))),
                List.of(),
                List.of(),
                List.of());
        assertThat(midwife(() -> changes.save(plan))).isEqualTo(new SaveOutcome.Saved(1));
        assertThat(midwife(() -> changes.save(plan))).isEqualTo(new SaveOutcome.Saved(0));
        assertThat(midwife(() -> plans.get(mina)).needs()).hasSize(2);
        assertThat(midwife(() -> plans.get(mina)).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.category()).isEqualTo("cpas"));
    }

    @Test
    void twoWhoChangeTheSameStepSeeBothSidesAndOverwriteNothing() {
        var id = step(housing(), "Appeler", byMidwife());
        var read = stored(id);
        var theirs = read.state().progress(Progress.REQUESTED, null);
        socialWorker(() -> changes.save(save(ids.next(), read, theirs)));
        var mine = read.state().by(new Owner.Her(), SOON.plusDays(1));
        var outcome = midwife(() -> changes.save(save(ids.next(), read, mine)));
        assertThat(outcome).isInstanceOf(SaveOutcome.Changed.class);
        var both = ((SaveOutcome.Changed) outcome).steps().getFirst();
        assertThat(both.theirs().state()).isEqualTo(theirs);
        assertThat(both.mine()).isEqualTo(theirs.by(new Owner.Her(), SOON.plusDays(1)));
        assertThat(stored(id).state()).isEqualTo(theirs);
        assertThat(midwife(() -> changes.save(save(ids.next(), stored(id), both.mine()))))
                .isEqualTo(new SaveOutcome.Saved(1));
    }

    @Test
    void aColleaguesProgressIsNoMistakeOfTheOneWhoChangedTheDay() {
        var id = step(housing(), "Appeler", byMidwife().progress(Progress.REQUESTED, null));
        var read = stored(id);
        socialWorker(() -> changes.save(save(ids.next(), read, read.state().progress(Progress.WAITING, null))));
        var mine = read.state().by(read.state().owner(), SOON.plusDays(3));
        assertThat(midwife(() -> changes.save(save(ids.next(), read, mine))))
                .isInstanceOfSatisfying(
                        SaveOutcome.Changed.class,
                        both -> assertThat(both.steps().getFirst().mine())
                                .isEqualTo(mine.progress(Progress.WAITING, null)));
    }

    @Test
    void aStepLeftAloneIsNoConflictWhenSomebodyElseChangedIt() {
        var need = housing();
        var theirs = step(need, "Appeler", byMidwife());
        var mine = step(need, "Écrire", byMidwife());
        var readTheirs = stored(theirs);
        var readMine = stored(mine);
        socialWorker(() ->
                changes.save(save(ids.next(), readTheirs, readTheirs.state().progress(Progress.REQUESTED, null))));
        var plan = new SavePlan(
                mina,
                ids.next(),
                List.of(),
                List.of(
                        new SavePlan.StepChange(theirs, readTheirs.version(), readTheirs.state()),
                        new SavePlan.StepChange(
                                mine, readMine.version(), readMine.state().progress(Progress.DONE, null))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(midwife(() -> changes.save(plan))).isEqualTo(new SaveOutcome.Saved(1));
        assertThat(stored(theirs).state().progress()).isEqualTo(Progress.REQUESTED);
        assertThat(stored(mine).state().progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void aTickIsUndoneUnlessSomebodyChangedTheStepSince() {
        var id = step(housing(), "Appeler", byMidwife());
        assertThat(midwife(() -> changes.tick(new TickStep(mina, id, 0, Progress.DONE, null))))
                .isEmpty();
        assertThat(midwife(() -> plans.undertaken(mina, "fr")))
                .extracting(UndertakenStep::byName)
                .containsExactly("Nadia Kessels");
        people.runAs(People.MIDWIFE, () -> changes.undo(mina, id, 0));
        assertThat(stored(id).state()).isEqualTo(byMidwife().named("Appeler"));
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> changes.undo(mina, id, 0)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> midwife(() -> changes.tick(new TickStep(mina, id, 0, Progress.DONE, null))))
                .isInstanceOf(StaleException.class);
    }
}
