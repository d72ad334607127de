package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody notices a silence, or asks for news: who is told of it, and how often. */
class SilenceNoticedTests extends SilenceHeld {
    @Autowired
    Notices notices;

    @Autowired
    Nudges nudges;

    @Test
    void whoeverNoticesTellsTheCoordinatorOnceUntilItIsRead() {
        coordinated(People.SOCIAL_WORKER);
        people.runAs(People.DOCTOR, () -> silences.tell(family));
        people.runAs(People.DOCTOR, () -> silences.tell(family));
        assertThat(told(People.SOCIAL_WORKER)).containsExactly(Notices.What.SILENT);
        assertThat(told(People.MIDWIFE)).doesNotContain(Notices.What.SILENT);
    }

    @Test
    void somebodyElseIsToldNothingOfIt() {
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> silences.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(
                        People.OTHER_MIDWIFE, () -> silences.pause(family, Pause.Why.HER_WISH, TODAY.plusDays(3))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> nudges.ask(family, id(People.DOCTOR))))
                .isInstanceOf(NotFoundException.class);
        clock.forward(Duration.ofDays(90));
        assertThat(asked(People.OTHER_MIDWIFE)).isFalse();
    }

    @Test
    void newsIsAskedOfAPersonOnceInFourteenDays() {
        assertThat(ask()).isTrue();
        assertThat(ask()).isFalse();
        assertThat(told(People.DOCTOR)).containsExactly(Notices.What.NEWS_ASKED);
        assertThat(people.as(People.MIDWIFE, () -> nudges.askedLately(family)))
                .containsExactly(Map.entry(id(People.DOCTOR), TODAY));
        assertThat(people.as(People.SOCIAL_WORKER, () -> nudges.askedLately(family)))
                .as("whoever asked")
                .containsOnlyKeys(id(People.DOCTOR));
        assertThat(people.as(People.SOCIAL_WORKER, () -> nudges.ask(family, id(People.DOCTOR))))
                .as("by a colleague")
                .isFalse();
        clock.forward(Duration.ofDays(14).plusMinutes(1));
        assertThat(ask()).isTrue();
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> nudges.ask(family, id(People.PSYCHOLOGIST))))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean ask() {
        return people.as(People.MIDWIFE, () -> nudges.ask(family, id(People.DOCTOR)));
    }

    private List<Notices.What> told(String reader) {
        return people.as(reader, () -> notices.unseen()).stream()
                .filter(one -> one.family().equals(family))
                .map(Notices.Notice::what)
                .toList();
    }
}
