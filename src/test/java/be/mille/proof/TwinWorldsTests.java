package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * T03: whoever may not know it cannot tell a world in which it is from one in which it is not, whatever he asks. A small sample
 * runs in every build; {@code -Dmille.twins=full} runs the whole one, {@code -Dmille.twins.seed} another.
 */
class TwinWorldsTests {
    private static final long SEED = Long.getLong("mille.twins.seed", 20261129);
    private static final int STEPS = 30;
    private static final int ROUNDS = Integer.getInteger("mille.twins.rounds", Scorecard.full() ? 3 : 1);
    private static final List<String> WHO_MAY_NOT_KNOW = List.of(
            People.DOCTOR,
            People.HOSPITAL_MIDWIFE,
            People.SOCIAL_WORKER,
            People.OTHER_MIDWIFE,
            People.ADMINISTRATOR,
            People.FACILITATOR,
            World.ANONYMOUS,
            People.OFFICER,
            People.ANALYST,
            OnceHere.ASLEEP,
            OnceHere.OPENED_ONCE);
    private static final int INSIDE = 3;

    private static @Nullable List<HiddenItem> unseen;

    private final Twins twins = Twins.twins();

    @Test
    void whoMayNotKnowIsAnsweredTheSameInBothWorlds() {
        var leaks = new ArrayList<Walk.Leak>();
        int walks = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var item : HiddenItem.values()) {
                for (var who : Scorecard.full() ? WHO_MAY_NOT_KNOW : someOf(item, round)) {
                    var walk = new Walk(twins, who, item, SEED + walks);
                    if (item.team().contains(who)) {
                        leaks.addAll(walk.itsOwn());
                    }
                    leaks.addAll(walk.go(STEPS));
                    walks++;
                }
                for (var who : Beside.of(item)) {
                    var walk = new Walk(twins, who, item, SEED + walks);
                    leaks.addAll(walk.itsOwn());
                    leaks.addAll(walk.received());
                    leaks.addAll(walk.go(STEPS));
                    walks++;
                }
            }
        }
        new Scorecard(
                        "T03",
                        "twin worlds: walks of " + STEPS + " requests, " + HiddenItem.values().length + " hidden items",
                        walks,
                        leaks.size(),
                        SEED,
                        Scorecard.size("mille.twins.rounds"),
                        controls(),
                        caught())
                .keep();
        assertThat(leaks.stream().limit(12))
                .as(leaks.size() + " answers differ")
                .isEmpty();
    }

    /** In every build somebody of the team for each item, and for some of them one who is outside it. */
    private static List<String> someOf(HiddenItem item, int round) {
        var one = item.ordinal() + round;
        var inside = WHO_MAY_NOT_KNOW.get(one % INSIDE);
        var outside = WHO_MAY_NOT_KNOW.get(INSIDE + one / 2 % (WHO_MAY_NOT_KNOW.size() - INSIDE));
        return one % 2 == 0 ? List.of(inside, outside) : List.of(inside);
    }

    private int controls() {
        return HiddenItem.values().length + 1;
    }

    private int caught() {
        int seen = hiddenFromEverybody().isEmpty() ? HiddenItem.values().length : 0;
        return seen + (clearedReaderSees() ? 1 : 0);
    }

    /** Control: without it a world without anything hidden would pass. */
    @Test
    void everythingHiddenIsThereForTheMidwifeWhoWroteIt() {
        assertThat(hiddenFromEverybody()).isEmpty();
    }

    /** Asked once a run. */
    private List<HiddenItem> hiddenFromEverybody() {
        var found = unseen;
        if (found == null) {
            found = unseen();
            unseen = found;
        }
        return found;
    }

    private List<HiddenItem> unseen() {
        return Stream.of(HiddenItem.values())
                .filter(item -> twins.pages(item).stream()
                        .allMatch(page -> twins.ask(People.MIDWIFE, visitor -> visitor.bytes(page, Map.of()))
                                .same()))
                .filter(item -> item != HiddenItem.PROTECTED_ADDRESS || addressIsTheSame())
                .toList();
    }

    /** It is shown to whoever says why. */
    private boolean addressIsTheSame() {
        var page = "/families/" + twins.scene(HiddenItem.PROTECTED_ADDRESS).family + "/person/address/show";
        return twins.ask(People.MIDWIFE, visitor -> visitor.post(page, Map.of("reason", "je vais chez elle")))
                .same();
    }

    /** Control: one reader more is cleared, and the same walk sees it. */
    @Test
    void theSameWalkTellsTheWorldsApartForAReaderWhoIsCleared() {
        assertThat(clearedReaderSees()).isTrue();
    }

    /** Control: whoever passed it on sees it where her colleague sees nothing, and whoever brought the reader in sees her. */
    @Test
    void whoPassedItOnTellsTheWorldsApartWhereRequestsAreReceived() {
        assertThat(new Walk(twins, HiddenRequests.PASSER, HiddenItem.PASSED_ON_FROM_THE_OPEN, SEED).received())
                .isNotEmpty();
    }

    private boolean clearedReaderSees() {
        return !new Walk(twins, People.PSYCHOLOGIST, HiddenItem.HEARD_BY_A_CLEARED_READER, SEED)
                .everyPage()
                .isEmpty();
    }

    /** Control: what is taken out before the comparison hides no count: any digit that changes outside a nonce is seen. */
    @Test
    void aCountThatDiffersByOneIsSeen() {
        var page = twins.ask(People.DOCTOR, visitor -> visitor.bytes("/families", Map.of()))
                .with()
                .body();
        var digits = page.chars().filter(Character::isDigit).count();
        var plain = Nonces.without(page);
        var kept = plain.chars().filter(Character::isDigit).count();
        assertThat(kept).isGreaterThan(digits / 2);
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(plain.length());
            if (Character.isDigit(plain.charAt(at))) {
                var other = plain.substring(0, at) + (plain.charAt(at) == '9' ? '8' : '9') + plain.substring(at + 1);
                assertThat(Nonces.without(other)).isNotEqualTo(plain);
            }
        }
    }
}
