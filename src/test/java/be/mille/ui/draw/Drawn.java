package be.mille.ui.draw;

import static be.mille.ui.draw.MadeFamily.one;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands where on a drawing, as somebody would measure it. */
final class Drawn {
    private static final Pattern POINT = Pattern.compile("([ML])([-\\d.]+) ([-\\d.]+)");

    private Drawn() {}

    static List<Shape.Path> paths(Drawing drawing, String style) {
        return drawing.shapes().stream()
                .filter(Shape.Path.class::isInstance)
                .map(Shape.Path.class::cast)
                .filter(path -> path.style().equals(style))
                .toList();
    }

    static List<Rectangle2D> signs(Drawing drawing) {
        var found = new ArrayList<Rectangle2D>();
        for (var shape : drawing.shapes()) {
            if (shape instanceof Shape.Disc disc && disc.style().startsWith("node")) {
                var half = Double.parseDouble(disc.radius());
                found.add(new Rectangle2D.Double(
                        Double.parseDouble(disc.x()) - half, Double.parseDouble(disc.y()) - half, 2 * half, 2 * half));
            } else if (shape instanceof Shape.Box box && box.style().startsWith("node")) {
                found.add(new Rectangle2D.Double(
                        Double.parseDouble(box.x()),
                        Double.parseDouble(box.y()),
                        Double.parseDouble(box.width()),
                        Double.parseDouble(box.height())));
            } else if (shape instanceof Shape.Path path && path.style().startsWith("node")) {
                found.add(bounds(path));
            }
        }
        return found;
    }

    /** She has two, one in the other. */
    static List<Rectangle2D> outer(List<Rectangle2D> signs) {
        return signs.stream()
                .filter(one -> signs.stream().noneMatch(other -> other != one && other.contains(one)))
                .toList();
    }

    static Rectangle2D bounds(Shape.Path path) {
        var points = POINT.matcher(path.d());
        points.find();
        var bounds =
                new Rectangle2D.Double(Double.parseDouble(points.group(2)), Double.parseDouble(points.group(3)), 0, 0);
        while (points.find()) {
            bounds.add(Double.parseDouble(points.group(2)), Double.parseDouble(points.group(3)));
        }
        return bounds;
    }

    static List<Line2D> lines(Drawing drawing) {
        var found = new ArrayList<Line2D>();
        drawing.shapes().forEach(shape -> {
            if (shape instanceof Shape.Path path && path.style().startsWith("kl")) {
                var points = POINT.matcher(path.d());
                var x = 0.0;
                var y = 0.0;
                while (points.find()) {
                    var toX = Double.parseDouble(points.group(2));
                    var toY = Double.parseDouble(points.group(3));
                    if (points.group(1).equals("L")) {
                        found.add(new Line2D.Double(x, y, toX, toY));
                    }
                    x = toX;
                    y = toY;
                }
            }
        });
        return found;
    }

    static List<Rectangle2D> words(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .filter(label -> label.style().endsWith("over"))
                .<Rectangle2D>map(label -> {
                    var wide = label.text().length() * 6.7;
                    return new Rectangle2D.Double(
                            Double.parseDouble(label.x()) - wide / 2, Double.parseDouble(label.y()) - 10, wide, 12);
                })
                .toList();
    }

    static Path2D roof(Drawing drawing) {
        var roof = new Path2D.Double();
        paths(drawing, "roof").forEach(path -> {
            var points = POINT.matcher(path.d());
            while (points.find()) {
                var x = Double.parseDouble(points.group(2));
                var y = Double.parseDouble(points.group(3));
                if (points.group(1).equals("M")) {
                    roof.moveTo(x, y);
                } else {
                    roof.lineTo(x, y);
                }
            }
            roof.closePath();
        });
        return roof;
    }
}
