package be.mille.note;

import be.mille.family.ChildId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a note is about: one of them, and it is copied to nobody else.
 *
 * @param child with CHILD, which one
 */
public record About(Whom whom, @Nullable ChildId child) {
    /** The kinds of persons a note is about. */
    public enum Whom {
        HER,
        CHILD,
        HOUSEHOLD
    }

    public static final About HER = new About(Whom.HER, null);
    public static final About HOUSEHOLD = new About(Whom.HOUSEHOLD, null);

    public About {
        if ((whom == Whom.CHILD) != (child != null)) {
            throw new IllegalArgumentException(whom + " with " + child);
        }
    }

    public static About child(ChildId child) {
        return new About(Whom.CHILD, child);
    }
}
