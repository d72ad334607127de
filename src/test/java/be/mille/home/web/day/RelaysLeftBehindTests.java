package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.relay.AuthorityFields;
import be.mille.relay.SheKnows;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits outside, and what may be said there, once whoever looked after it has left. */
class RelaysLeftBehindTests extends LeftBehindHeld {
    @Test
    void whatWaitsOutsideFallsToWhoeverAnswersOnceItsOwnerIsGone() {
        awaited("stay");
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
        absent.suspended(
                People.MIDWIFE, () -> assertThat(day(People.SOCIAL_WORKER)).contains(NOBODY_LOOKS));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
        leaves(People.MIDWIFE);
        assertThat(day(People.SOCIAL_WORKER)).contains(NOBODY_LOOKS, "Repris de Nadia Kessels, qui n’est pas là.");
        assertThat(day(People.DOCTOR)).doesNotContain(NOBODY_LOOKS);
        var one = people.as(People.SOCIAL_WORKER, () -> relays.of(family)).getFirst();
        people.runAs(People.SOCIAL_WORKER, () -> relays.take(family, one.id(), one.version()));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
    }

    @Test
    void whatNobodyLookedAtForAWeekIsToldToWhoeverAnswersAlsoWhereNobodyCoordinates() {
        awaited("stay");
        clock.forward(Duration.ofDays(9));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("voulait y regarder");
        clock.forward(Duration.ofDays(3));
        assertThat(day(People.SOCIAL_WORKER)).contains("Nadia Kessels voulait y regarder");
        assertThat(day(People.DOCTOR)).doesNotContain("voulait y regarder");
    }

    @Test
    void whatTouchesJusticeFallsToThoseWhoMayKnowItAndToNobodyElse() {
        awaited("decision");
        people.runAs(People.MIDWIFE, () -> {
            var fields = new AuthorityFields(
                    "saj",
                    null,
                    null,
                    TestClock.TODAY,
                    "voluntary",
                    "Les visites",
                    null,
                    SheKnows.AGREED,
                    null,
                    TestClock.TODAY.plusDays(3));
            authorities.note(UUID.randomUUID(), family, fields);
            clearances.clear(family, id(People.DOCTOR), Compartment.C8);
        });
        assertThat(day(People.DOCTOR)).doesNotContain(NOBODY_LOOKS, REREAD);
        leaves(People.MIDWIFE);
        assertThat(day(People.DOCTOR)).contains(NOBODY_LOOKS, REREAD);
        assertThat(day(People.SOCIAL_WORKER))
                .as("she answers, and does not know")
                .doesNotContain(NOBODY_LOOKS, REREAD, "Repris de Nadia Kessels");
    }
}
