package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningDue;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningsDue;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A screening that nobody finished goes by itself, after a warning; what something came out of stays. */
class UnfinishedScreeningsTests extends ShorterTermsHeld {
    @Autowired
    ScreeningsDue due;

    private List<ScreeningDue.Expiring> warned(String code, FamilyId family) {
        return people.as(code, () -> due.mine("fr")).stream()
                .filter(one -> one.family().equals(family))
                .filter(ScreeningDue.Expiring.class::isInstance)
                .map(ScreeningDue.Expiring.class::cast)
                .toList();
    }

    /** No strength either: what she said tells nobody anything yet. */
    private void nothingCameOutOf(ScreeningId screening) {
        new Owner(settings)
                .asSuperuser("with gone as (delete from screening.result where screening = '" + screening
                        + "' returning 1) select count(*) from gone");
    }

    private boolean isThere(ScreeningId screening) {
        return count("screening.screening where id = '" + screening + "'") == 1;
    }

    @Test
    void aScreeningNobodyFinishedIsToldOfAWeekBeforeItGoes() {
        var family = held.family(TestClock.TODAY.plusWeeks(22));
        var screening = held.start(family);
        held.say(family, screening, "work.situation", "fine");
        nothingCameOutOf(screening);
        clock.forward(Duration.ofDays(22));
        terms.expire();
        assertThat(warned(People.MIDWIFE, family)).isEmpty();
        clock.forward(Duration.ofDays(30));
        terms.expire();
        assertThat(isThere(screening)).as("however old: nobody was told yet").isTrue();
        assertThat(warned(People.MIDWIFE, family))
                .singleElement()
                .satisfies(one -> assertThat(one.screening()).isEqualTo(screening));
        assertThat(warned(People.DOCTOR, family)).as("her author is told").isEmpty();
        clock.forward(Duration.ofDays(6));
        terms.expire();
        assertThat(isThere(screening)).isTrue();
        clock.forward(Duration.ofDays(1));
        assertThat(terms.expire()).containsKey("unfinished-screenings");
        assertThat(isThere(screening)).isFalse();
        assertThat(count("screening.answer where screening = '" + screening + "'"))
                .isZero();
        assertThat(warned(People.MIDWIFE, family)).isEmpty();
    }

    @Test
    void whatSomethingCameOutOfAndWhatWasFinishedAfterTheWarningStays() {
        var family = held.family(TestClock.TODAY.plusWeeks(22));
        var telling = held.start(family);
        held.say(family, telling, "food.enough", "often-missing");
        var finished = held.start(family);
        held.say(family, finished, "work.situation", "fine");
        nothingCameOutOf(finished);
        clock.forward(Duration.ofDays(24));
        terms.expire();
        assertThat(warned(People.MIDWIFE, family))
                .extracting(ScreeningDue.Expiring::screening)
                .containsExactly(finished);
        held.finish(family, finished);
        clock.forward(Duration.ofDays(40));
        terms.expire();
        terms.expire();
        assertThat(isThere(telling)).isTrue();
        assertThat(isThere(finished)).isTrue();
        assertThat(warned(People.MIDWIFE, family)).isEmpty();
    }
}
