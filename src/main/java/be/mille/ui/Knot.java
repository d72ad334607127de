package be.mille.ui;

import org.jspecify.annotations.Nullable;

/**
 * A knot on the thread: progress is a shape before it is a colour, and a word beside it. {@code outline} is drawn as a
 * line, {@code filled} as a surface, {@code cut} as a line in the colour of the ground.
 */
public enum Knot {
    TODO(Shapes.RING, null, null, false),
    REQUESTED(Shapes.RING, "M8.2 10a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z", null, false),
    ACCEPTED(Shapes.RING + "M7 10.2l2.2 2.2 4-4.6", null, null, false),
    WAITING("M10 6.5V10l2.2 1.8", null, null, true),
    UNDER_WAY(Shapes.RING, "M10 3a7 7 0 0 1 0 14z", null, false),
    DONE(null, Shapes.RING, "M6.8 10.2l2.3 2.3 4.2-4.8", false),
    COULD_NOT(Shapes.RING + "M5.5 14.5l9-9", null, null, false),
    FULL(null, Shapes.RING, null, false),
    SILENT(null, null, null, true);

    private final @Nullable String outline;
    private final @Nullable String filled;
    private final @Nullable String cut;
    private final boolean broken;

    Knot(@Nullable String outline, @Nullable String filled, @Nullable String cut, boolean broken) {
        this.outline = outline;
        this.filled = filled;
        this.cut = cut;
        this.broken = broken;
    }

    public @Nullable String outline() {
        return outline;
    }

    public @Nullable String filled() {
        return filled;
    }

    public @Nullable String cut() {
        return cut;
    }

    /** Whether the ring is a broken line: waiting, or nothing shared yet. */
    public boolean broken() {
        return broken;
    }

    /** Finished steps are grey, so that open work shows. */
    public boolean quiet() {
        return this == DONE || this == COULD_NOT || this == SILENT;
    }

    private static final class Shapes {
        private static final String RING = "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0z";
    }
}
