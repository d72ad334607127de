package be.mille.ui.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family for its drawing: who, and how they are tied. Everything is as somebody noted it; what is not noted has a sign or a line of
 * its own.
 *
 * @param her the id of the one it is drawn around
 * @param loose the words above those whose tie nobody noted
 * @param people in the order in which they stand where nothing else decides: the eldest first
 */
public record Kindred(
        String her,
        String caption,
        String loose,
        List<One> people,
        List<Parents> parents,
        List<Couple> couples,
        List<Siblings> siblings) {
    public Kindred {
        people = List.copyOf(people);
        parents = List.copyOf(parents);
        couples = List.copyOf(couples);
        siblings = List.copyOf(siblings);
    }

    /**
     * @param age inside the sign; empty where it is not known
     * @param home whether she or he lives with her
     * @param gone whether she or he has died
     * @param litter the same for children of one pregnancy; null else
     */
    public record One(
            String id,
            String name,
            String note,
            String age,
            Sign sign,
            boolean home,
            boolean gone,
            @Nullable String litter) {}

    public enum Sign {
        CIRCLE,
        SQUARE,
        DIAMOND,
        /** Nobody noted which; never worked out. */
        OPEN,
        EXPECTED,
        /** A pregnancy that ended without a living child. */
        ENDED
    }

    /** @param second null where nobody noted one */
    public record Parents(
            String child, String first, @Nullable String second) {}

    public record Couple(String one, String other, State state) {
        boolean has(String id) {
            return one.equals(id) || other.equals(id);
        }

        String beside(String id) {
            return one.equals(id) ? other : one;
        }
    }

    public enum State {
        TOGETHER,
        /** Not living together, or nobody noted that they do. */
        APART,
        OVER
    }

    public record Siblings(String one, String other) {}
}
