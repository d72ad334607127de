package be.mille.careplan;

import be.mille.access.ActorFunction;
import java.util.List;

/**
 * One step the field knows for a situation, from a paths pack: what kind of service, by whom, by when, and when not.
 *
 * @param actor who would usually do it
 * @param when any of these proposes it
 * @param notWhen any of these keeps it away
 */
public record CarePath(
        String id,
        String domain,
        String category,
        ActorFunction actor,
        int dueDays,
        boolean sameDay,
        List<Condition> when,
        List<Condition> notWhen) {
    public CarePath {
        when = List.copyOf(when);
        notWhen = List.copyOf(notWhen);
    }

    /** Something that is or is not so for a family today. */
    public sealed interface Condition {
        record Indicator(String id) implements Condition {}

        record Answer(String item, String code) implements Condition {}

        record At(PathStage stage) implements Condition {}
    }
}
