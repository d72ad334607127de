package be.mille.ui.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One shape of a drawing; numbers are ready to be written, {@code style} is a class of the style sheet. */
public sealed interface Shape {
    record Path(String style, String d) implements Shape {}

    record Disc(
            String style,
            String x,
            String y,
            String radius,
            @Nullable String title) implements Shape {}

    record Box(String style, String x, String y, String width, String height, String round) implements Shape {}

    /** @param title the whole, where the text says a part of it */
    record Label(
            String style,
            String x,
            String y,
            String anchor,
            String text,
            @Nullable String title) implements Shape {}

    /** Shapes that lead somewhere. */
    record Link(String href, String label, List<Shape> shapes) implements Shape {}
}
