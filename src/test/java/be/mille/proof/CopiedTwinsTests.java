package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * T03, for what leaves the program: a copy taken by whoever may not know is the same in both worlds, to the last letter. Every build
 * takes one of each family as a file, and some on paper; {@code -Dmille.twins=full} takes all of them.
 */
class CopiedTwinsTests {
    private final Twins twins = Twins.twins();

    @Test
    void whoMayNotKnowTakesTheSameCopyInBothWorlds() {
        var leaks = new ArrayList<String>();
        for (var item : HiddenItem.values()) {
            for (var who : someOf(item)) {
                for (var format : formats(item)) {
                    var answers = copied(item, who, format);
                    assertThat(answers.with().statusCode()).isEqualTo(200);
                    if (!answers.same()) {
                        leaks.add(item + " as " + who + ", " + format + "\n  " + answers.difference());
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Not the psychologist: some of it lies open to her trade, and of some she was named a reader. */
    private static List<String> someOf(HiddenItem item) {
        var team = item.team().stream()
                .filter(who -> !who.equals(People.PSYCHOLOGIST))
                .toList();
        return Scorecard.full() || team.isEmpty() ? team : List.of(team.get(item.ordinal() % team.size()));
    }

    private static List<String> formats(HiddenItem item) {
        return Scorecard.full() || item.ordinal() % 6 == 0 ? List.of("json", "pdf") : List.of("json");
    }

    /** Control: who wrote it, and who is cleared for it, take copies that differ. */
    @Test
    void whoMayKnowDoesNot() {
        assertThat(copied(HiddenItem.CONTACT_NOTE, People.MIDWIFE, "json").same())
                .isFalse();
        assertThat(copied(HiddenItem.VIOLENCE_ANSWER, People.MIDWIFE, "pdf").same())
                .isFalse();
        assertThat(copied(HiddenItem.HEARD_BY_A_CLEARED_READER, People.PSYCHOLOGIST, "json")
                        .same())
                .isFalse();
    }

    private Twins.Answers copied(HiddenItem item, String who, String format) {
        var path = "/families/" + twins.scene(item).family + "/copy";
        return twins.ask(who, visitor -> {
            visitor.prove(twins.with.people, who);
            return visitor.postForFile(path, Map.of("format", format));
        });
    }
}
