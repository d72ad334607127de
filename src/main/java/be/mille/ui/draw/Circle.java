package be.mille.ui.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody around her, for the drawing of the team. */
public record Circle(String her, String caption, List<Person> people) {
    /** @param order breaks ties inside a trade: the day of joining, so that nobody changes place when somebody comes */
    public record Person(
            String id,
            String name,
            String note,
            String initials,
            Trade trade,
            Closeness closeness,
            Tie tie,
            String order,
            @Nullable String href) {}

    /** Clockwise from the top, always in this order. */
    public enum Trade {
        BIRTH,
        DOCTOR,
        CHILD,
        MIND,
        SOCIAL,
        PLACE,
        OTHER,
        FAMILY
    }

    public enum Closeness {
        NEAR,
        MIDDLE,
        FAR
    }

    public enum Tie {
        STRONG,
        ORDINARY,
        STRAINED,
        CUT,
        REQUESTED,
        PLANNED,
        SILENT
    }
}
