package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects shapes; knows the width, so that everything turns round where one reads from right to left. */
final class Pen {
    private final double width;
    private final boolean mirrored;
    private final List<Shape> shapes = new ArrayList<>();

    Pen(double width, boolean mirrored) {
        this.width = width;
        this.mirrored = mirrored;
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    double x(double x) {
        return mirrored ? width - x : x;
    }

    /** At most one decimal, so that pages stay small and drawings stay the same on every machine. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    /** Commands M, L, C, Q and H with absolute points; x is mirrored here. */
    Pen path(String style, Object... parts) {
        var d = new StringBuilder();
        var isX = true;
        var first = true;
        for (var part : parts) {
            if (part instanceof String command) {
                d.append(command);
                isX = true;
                first = true;
            } else if (part instanceof Number number) {
                if (!first) {
                    d.append(' ');
                }
                d.append(number(isX ? x(number.doubleValue()) : number.doubleValue()));
                isX = !isX;
                first = false;
            }
        }
        shapes.add(new Shape.Path(style, d.toString()));
        return this;
    }

    Pen disc(String style, double x, double y, double radius, @Nullable String title) {
        shapes.add(new Shape.Disc(style, number(x(x)), number(y), number(radius), title));
        return this;
    }

    Pen box(String style, double x, double y, double boxWidth, double height, double round) {
        var start = mirrored ? x(x) - boxWidth : x;
        shapes.add(new Shape.Box(style, number(start), number(y), number(boxWidth), number(height), number(round)));
        return this;
    }

    Pen text(String style, double x, double y, String anchor, String text) {
        return text(style, x, y, anchor, text, null);
    }

    Pen text(String style, double x, double y, String anchor, String text, @Nullable String title) {
        shapes.add(new Shape.Label(style, number(x(x)), number(y), anchor, text, title));
        return this;
    }

    /** How wide a text of the drawings is, more or less: 13 px Figtree is about 6.7 px a letter. */
    static double widthOf(String text) {
        return text.codePointCount(0, text.length()) * 6.7;
    }

    /** Cut to the space there is; the list beside the drawing has the whole. */
    static String fit(String text, double space) {
        var most = (int) Math.max(4, space / 6.7);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** The end of a text, where the beginning tells nothing. */
    static String end(String text, double space) {
        var most = (int) Math.max(4, space / 6.7);
        var over = text.codePointCount(0, text.length()) - most + 1;
        return over <= 1
                ? text
                : "…" + text.substring(text.offsetByCodePoints(0, over)).strip();
    }
}
