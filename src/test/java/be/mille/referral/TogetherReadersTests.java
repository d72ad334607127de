package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Exclusions;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several services asked at once: what each of them reads, counts and finds afterwards. */
class TogetherReadersTests extends TogetherHeld {
    @Autowired
    Exclusions exclusions;

    @Test
    void eachReadsWhatItIsToldAndNotWhomElseWasAsked() {
        var id = sent();
        for (var who : List.of(People.OTHER_MIDWIFE, THIRD_MIDWIFE)) {
            assertThat(people.as(who, () -> inbox.queue(0).rows()))
                    .extracting(Inbox.Received::id)
                    .contains(id);
            var received = people.as(who, () -> inbox.get(id));
            assertThat(received.told().called()).isEqualTo("Amina");
            assertThat(received.answers()).containsExactlyInAnyOrder(ReferralState.ACCEPTED, ReferralState.DECLINED);
            assertThatThrownBy(() -> people.as(who, () -> referrals.offers(family, id)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> {
                    inbox.answer(id, YES);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theQueueCountsWhatItShowsUntilItIsTaken() {
        var before = people.as(THIRD_MIDWIFE, () -> inbox.counts());
        var id = sent();
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.counts()))
                .isEqualTo(new Inbox.Counts(
                        before.unanswered() + 1, before.open() + 1, before.again(), before.gone(), before.goneAt()));
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(id, YES));
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.counts())).isEqualTo(before);
    }

    @Test
    void whatIsTakenBackOrKeptAwayLeavesNoTrace() {
        var id = sent();
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(THIRD_MIDWIFE).organisation()));
        assertThatThrownBy(() -> people.as(THIRD_MIDWIFE, () -> inbox.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(THIRD_MIDWIFE, () -> inbox.answer(id, YES)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.over(id))).isEmpty();
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, Reason.HELPED_ELSEWHERE, 0));
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.over(id))).isEmpty();
    }

    @Test
    void onItsPagesItIsAskedShownTakenAndFollowed() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var path = "/families/" + family + "/referrals";
        assertThat(midwife.get(path + "/new?category=independent-midwife").body())
                .contains("Plusieurs services à la fois", "Le premier qui peut la prend");
        var id = sent();
        assertThat(midwife.get(path + "/" + id).body()).contains("Demandés en même temps", "pas encore de réponse");
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(other.get("/requests").body()).contains("demandée à plusieurs services");
        assertThat(other.get("/requests/" + id).body()).contains("Plusieurs services ont reçu cette demande");
        var taken = other.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(midwife.get(path + "/" + id).body()).contains("l’a prise", "un autre service l’a prise avant");
        var late = new Visitor(port).signIn(people, THIRD_MIDWIFE);
        late.get("/requests");
        assertThat(late.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(409);
    }
}
