package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is not cleared asks for an opinion in both worlds: what she may tell, and what she is refused, is the same byte by byte. */
class OpinionTwinsTests {
    private static final HiddenItem ITEM = HiddenItem.NEED_AND_STEP;
    private static final List<String> WHO_MAY_NOT_KNOW =
            List.of(People.DOCTOR, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER);

    private final Twins twins = Twins.twins();

    private String path(HiddenItem item) {
        return "/families/" + twins.scene(item).family + "/opinions/new";
    }

    private Twins.Answers drafted(String who, HiddenItem item) {
        return twins.ask(who, visitor -> visitor.bytes(path(item), Map.of()));
    }

    @Test
    void anExtractOfWhoMayNotKnowItIsTheSameInBothWorlds() {
        for (var item : HiddenItem.values()) {
            for (var who : WHO_MAY_NOT_KNOW) {
                var answers = drafted(who, item);
                assertThat(answers.with().statusCode())
                        .as(item + " " + who)
                        .isEqualTo(item.team().contains(who) ? 200 : 404);
                assertThat(answers.same())
                        .as(item + " " + who + answers.difference())
                        .isTrue();
            }
        }
    }

    @Test
    void readingItOverIsTheSameWhateverIsTicked() {
        var question = Map.of(
                "act", "review",
                "key", new UUID(0x4000L, 0x8000_0000_0000_0001L).toString(),
                "colleague", twins.scene(ITEM).id(People.OTHER_MIDWIFE).toString(),
                "question", "Que feriez-vous à ma place ?",
                "told", "yes",
                "line", "came-out-violence");
        var answers = twins.ask(People.DOCTOR, visitor -> visitor.post(path(ITEM), question));
        assertThat(answers.with().statusCode()).isEqualTo(200);
        assertThat(answers.same()).as(answers.difference()).isTrue();
    }

    /** Control: to the midwife who wrote it the two differ. */
    @Test
    void theOneWhoWroteItSeesADifference() {
        assertThat(drafted(People.MIDWIFE, ITEM).same()).isFalse();
        assertThat(drafted(People.MIDWIFE, HiddenItem.VIOLENCE_RESULT).same()).isFalse();
    }
}
