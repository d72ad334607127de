package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.NotFoundException;
import be.mille.referral.PassingOn.PassOn;
import be.mille.referral.PassingOn.Passed;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passing on to somebody without an account, by a letter. */
class PassingOnOutsideTests extends PassingOnHeld {
    private static final Receiver.Outside CANAL = new Receiver.Outside("Maison du Canal", "02 000 00 00");

    @Autowired
    Letters letters;

    private PassOn outside(Receiver to, @Nullable Compartment subject) {
        return new PassOn(
                UUID.randomUUID(),
                first,
                "home-help-postnatal",
                to,
                new Told("Amina", null, List.of("fr"), false, "Une aide à la maison", null),
                AGREED,
                true,
                null,
                TestClock.TODAY.plusDays(7),
                subject);
    }

    @Test
    void somebodyWithoutAnAccountIsWrittenToByWhoeverPassesItOnAndByNobodyElse() {
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
        for (var to : List.of(
                CANAL, new Receiver.Outside("Plume à la maison", "02 000 00 00", service("plume-a-la-maison")))) {
            var command = outside(to, null);
            var next = passed(command);
            assertThat(passed(command)).as("sent twice, it leaves once").isEqualTo(next);
            assertThatThrownBy(() -> people.as(GP, () -> passing.write(next, wish)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> passing.write(next, wish)))
                    .as("whoever asked first makes letters of her own")
                    .isInstanceOf(NotFoundException.class);
            var own = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.write(next, own)))
                    .isPresent();
            assertThat(people.as(People.MIDWIFE, () -> letters.of(family, next)))
                    .as("the team sees that a letter was made")
                    .hasSize(1);
            assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first)))
                    .extracting(Passed::to)
                    .contains(to);
            people.runAs(People.SOCIAL_WORKER, () -> passing.takeBack(next, Reason.BY_MISTAKE, 0));
        }
    }

    @Test
    void whoeverPassesItOnMakesNoLetterOfAnOfferOfOthers() {
        var offer = people.as(People.MIDWIFE, () -> {
            var pool = new Receiver.Pool(List.of(), List.of(CANAL, new Receiver.Outside("Le Parc", "02 000 00 01")));
            var sent = referrals.send(Asking.about(family)
                    .of("independent-midwife", pool)
                    .although("encore")
                    .command());
            return referrals
                    .offers(family, ((SendOutcome.Sent) sent).id())
                    .getFirst()
                    .id();
        });
        var next = passed(outside(CANAL, null));
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr", offer);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> passing.write(next, wish)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(people.as(People.MIDWIFE, () -> letters.of(family, next))).isEmpty();
    }

    @Test
    void nothingDelicateIsWrittenToSomebodyWithoutAnAccountNorMoreToSomebodyUnknownThanANameAndTheNeed() {
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(outside(CANAL, Compartment.C3))))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        no -> assertThat(no.problems()).contains(ReferralProblem.NOT_CLEARED));
        var more = new PassOn(
                UUID.randomUUID(),
                first,
                "home-help-postnatal",
                CANAL,
                new Told("Amina", "0470 98 76 54", List.of("ar", "fr"), true, "Une aide", "Le matin"),
                AGREED,
                true,
                null,
                TestClock.TODAY.plusDays(7),
                null);
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.send(more)))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        no -> assertThat(no.problems())
                                .contains(ReferralProblem.UNBOUND_REACH, ReferralProblem.UNBOUND_MORE));
        assertThat(people.as(People.SOCIAL_WORKER, () -> passing.below(first))).isEmpty();
    }
}
