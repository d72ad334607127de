package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final StepState WANTED = StepState.wanted(new Owner.Her(), DAY);

    @Test
    void aWantedStepNeedsSomebodyAndADay() {
        assertThat(StepRules.problems(WANTED)).isEmpty();
        assertThat(StepRules.problems(WANTED.by(null, DAY))).containsExactly(StepProblem.NO_OWNER);
        assertThat(StepRules.problems(WANTED.by(new Owner.Her(), null))).containsExactly(StepProblem.NO_DATE);
        assertThat(StepRules.problems(WANTED.by(null, null).progress(Progress.DONE, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Wish.class,
            names = {"NOT_ASKED", "DECLINES", "ALREADY"})
    void whatSheDoesNotAskForNeedsNobody(Wish wish) {
        assertThat(StepRules.problems(
                        WANTED.wish(wish, null, null).by(null, null).clean()))
                .isEmpty();
    }

    @Test
    void notNowAsksWhenToTalkAgain() {
        assertThat(StepRules.problems(WANTED.wish(Wish.NOT_NOW, null, null))).contains(StepProblem.NO_TALK_AGAIN);
        assertThat(StepRules.problems(WANTED.wish(Wish.NOT_NOW, DAY, null).clean()))
                .isEmpty();
    }

    @Test
    void whatCouldNotHappenSaysWhy() {
        assertThat(StepRules.problems(WANTED.progress(Progress.COULD_NOT, null)))
                .containsExactly(StepProblem.NO_REASON);
        assertThat(StepRules.problems(WANTED.progress(Progress.COULD_NOT, CouldNot.FULL)))
                .isEmpty();
    }

    @Test
    void sheMayAnswerAnewAtAnyTimeButNothingBecomesUndiscussed() {
        for (var from : Wish.values()) {
            for (var to : Wish.values()) {
                assertThat(from.mayBecome(to)).isEqualTo(to != Wish.NOT_ASKED || from == to);
            }
        }
    }

    @Test
    void workGoesForwardOrBeginsAgain() {
        assertThat(Progress.TODO.mayBecome(Progress.DONE)).isTrue();
        assertThat(Progress.REQUESTED.mayBecome(Progress.WAITING)).isTrue();
        assertThat(Progress.WAITING.mayBecome(Progress.REQUESTED)).isFalse();
        assertThat(Progress.DONE.mayBecome(Progress.WAITING)).isFalse();
        assertThat(Progress.COULD_NOT.mayBecome(Progress.REQUESTED)).isTrue();
        assertThat(Progress.COULD_NOT.choices()).containsExactly(Progress.TODO, Progress.REQUESTED, Progress.COULD_NOT);
        for (var one : Progress.values()) {
            assertThat(one.mayBecome(Progress.TODO)).isTrue();
        }
    }

    @Test
    void whatTheWishMakesMeaninglessIsDropped() {
        var declined = WANTED.wish(Wish.DECLINES, DAY, "somebody").clean();
        assertThat(declined.owner()).isNull();
        assertThat(declined.due()).isNull();
        assertThat(declined.talkAgain()).isNull();
        assertThat(declined.alreadyBy()).isNull();
        assertThat(WANTED.progress(Progress.DONE, CouldNot.FULL).clean().couldNot())
                .isNull();
    }
}
