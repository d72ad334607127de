package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who reads of a handover: the letter is for the two of them, and a move for those who may know where she is. */
class HandoverReadersTests extends HandoversHeld {
    @Autowired
    Environment settings;

    @Test
    void theLetterIsReadByTheTwoItConcernsAndByNobodyElseOfTheTeam() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        for (var one : List.of(LEAVES, STAYS)) {
            assertThat(people.as(one, () -> handovers.letter(family, id))).contains(LETTER);
        }
        for (var one : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
            assertThat(people.as(one, () -> handovers.letter(family, id))).isEmpty();
            assertThat(people.as(one, () -> handovers.of(family)))
                    .as("that there is a handover is known to the team")
                    .hasSize(1);
        }
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> handovers.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThat(new Owner(settings)
                        .strings(
                                "select words from handover.letter where id = ?::uuid",
                                id.value().toString()))
                .as("what lies in the database is closed")
                .hasSize(1)
                .noneMatch(words -> words.contains("dort"));
    }

    @Test
    void nobodyAnswersForTheOneWhoWasAskedAndNobodyTakesBackForWhoeverProposed() {
        var id = proposed(to(STAYS, Border.DISCHARGE));
        for (var one : List.of(LEAVES, People.DOCTOR)) {
            assertThatThrownBy(() -> people.runAs(one, () -> handovers.accept(family, id, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        for (var one : List.of(STAYS, People.DOCTOR)) {
            assertThatThrownBy(() -> people.runAs(one, () -> handovers.takeBack(family, id, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(state(id)).isEqualTo(HandoverState.PROPOSED);
    }

    /** What tells where she is lies with where she is: for whoever may not know that, there is nothing, and nothing in the way. */
    @Test
    void aMoveIsNoHandoverForWhoeverMayNotKnowWhereSheIs() {
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        var id = proposed(to(STAYS, Border.TRANSFER));
        assertThat(people.as(People.SOCIAL_WORKER, () -> handovers.of(family))).isEmpty();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> handovers.get(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(
                        People.SOCIAL_WORKER,
                        () -> handovers.take(UUID.randomUUID(), family, Border.OTHER, TestClock.TODAY)))
                .as("nothing is in her way")
                .isPresent();
        people.runAs(STAYS, () -> handovers.accept(family, id, 0));
        assertThat(people.as(LEAVES, () -> handovers.get(family, id)).state()).isEqualTo(HandoverState.ACCEPTED);
        assertThat(people.as(STAYS, () -> events.of(family)))
                .as("only what the social worker did is an event for everybody")
                .hasSize(1);
    }
}
