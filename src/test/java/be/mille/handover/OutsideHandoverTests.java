package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.RelationType;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.ReferralState;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody who is not of the team is asked to go on, in one gesture: whoever leaves stays responsible until the answer. */
class OutsideHandoverTests extends OutsideHandoverHeld {
    @Autowired
    FamilyEvents events;

    @Autowired
    Environment settings;

    @Test
    void theFormOpensWithTheMinimumAndAPagePrintedWithItsCodeLeavesAtOnce() {
        var form = leaves.get(page("/referrals/new?handing=true&category=independent-midwife"))
                .body();
        assertThat(form).contains("Personne ne coordonne encore", "Lettre de relais", "Sortie de la maternité");
        var made = leaves.post(page("/referrals/new"), filled());
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(Pattern.compile("\\d{4} \\d{4}").matcher(made.body()).find())
                .as("the code, once")
                .isTrue();
        assertThat(leaves.get(page("/handovers")).body())
                .contains("Proposé à " + TO, "rien du dossier", "La lettre sera encore lue avec elle")
                .doesNotContain("a le relais depuis");
        assertThat(new Visitor(port)
                        .signIn(people, People.DOCTOR)
                        .get(page("/handovers"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whetherSheReadTheLetterIsAskedAsInTheTeam() {
        var form = filled();
        form.remove("read");
        var answer = leaves.post(page("/referrals/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Dites si elle a lu la lettre.", "a-t-elle lu la lettre ?", LETTER);
        assertThat(people.as(LEAVES, () -> outside.of(family))).isEmpty();
    }

    @Test
    void whileSomebodyMayStillAnswerNobodyElseIsAskedAndTheSameFormLeavesOnce() {
        var form = filled();
        assertThat(leaves.post(page("/referrals/new"), form).statusCode()).isEqualTo(200);
        assertThat(leaves.post(page("/referrals/new"), form).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(people.as(LEAVES, () -> outside.of(family))).hasSize(1);
        var second = leaves.post(page("/referrals/new"), filled());
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Quelqu’un a déjà été sollicité", LETTER);
        assertThat(people.as(LEAVES, () -> referrals.of(family))).hasSize(1);
        var inside = leaves.post(
                page("/handovers/new"),
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "to",
                        people.get(STAYS).id().toString(),
                        "border",
                        "DISCHARGE",
                        "on",
                        "29/11/2026",
                        "letter",
                        LETTER,
                        "read",
                        "WITH_HER"));
        assertThat(inside.body()).contains("Quelqu’un a déjà été sollicité");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndEverythingTypedStays() {
        var form = filled();
        form.put("on", "dans un an");
        form.put("more", " ");
        form.remove("agreed");
        var answer = leaves.post(page("/referrals/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez le jour", "Écrivez quelques lignes", "Sans lui, rien ne part.", TO);
        form = filled();
        form.remove("agreed");
        assertThat(leaves.post(page("/referrals/new"), form).statusCode())
                .as("without her agreement nothing leaves")
                .isEqualTo(422);
        assertThat(people.as(LEAVES, () -> outside.of(family))).isEmpty();
    }

    @Test
    void aYesComesToMyDayAndIsPutOnTheThreadOnce() {
        var one = sent();
        assertThat(day(LEAVES)).doesNotContain("Proposer qui prend le relais");
        answers(ReferralState.ACCEPTED, null);
        assertThat(day(LEAVES)).contains(TO + " prend le relais");
        assertThat(leaves.get(page("/handovers")).body())
                .contains(TO + " prend le relais à partir du", "L’inscrire sur le fil");
        assertThatThrownBy(() -> people.runAs(LEAVES, () -> outside.settle(family, one.id(), 7)))
                .isInstanceOf(StaleException.class);
        assertThat(leaves.post(
                                page("/handovers/outside/" + one.id() + "/settle"),
                                Map.of("version", String.valueOf(one.version())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.as(STAYS, () -> events.of(family)))
                .anyMatch(event -> event.kind() == FamilyEvent.Kind.HANDOVER);
        assertThat(day(LEAVES)).doesNotContain(TO + " prend le relais");
        assertThatThrownBy(() -> people.runAs(LEAVES, () -> outside.settle(family, one.id(), 1)))
                .as("once is once")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPlaceSheGoesToIsNothingForWhoeverMayNotKnowWhereSheIs() {
        join(People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
        var form = filled();
        form.put("border", "TRANSFER");
        form.put("category", "reception-centre");
        assertThat(leaves.post(page("/referrals/new"), form).statusCode()).isEqualTo(200);
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.of(family)))
                .as("control: the social worker may know where she is")
                .hasSize(1);
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> outside.waits(family, null)))
                .as("and nothing is in her way")
                .isFalse();
    }
}
