package be.mille.ui.draw;

import java.util.List;

/** A finished drawing; an empty caption means that the words beside it say the same and it is hidden from readers. */
public record Drawing(int width, int height, String caption, List<Shape> shapes) {
    /** Whether parts of it are links, so that it reads as a group and not as one picture. */
    public boolean linked() {
        return shapes.stream().anyMatch(Shape.Link.class::isInstance);
    }
}
