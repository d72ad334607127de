package be.mille.ui.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The line around several boxes that touch: it goes round all of them, and in between them nowhere. */
final class Outline {
    private record Point(double x, double y) {}

    private final List<Rectangle2D> boxes;
    private final Map<Point, List<Point>> next = new HashMap<>();

    private Outline(List<Rectangle2D> boxes) {
        this.boxes = boxes;
    }

    /** One path for each closed line, ready for a pen. */
    static List<Object[]> around(List<Rectangle2D> boxes) {
        return new Outline(boxes).trace();
    }

    private List<Object[]> trace() {
        var xs = edges(Rectangle2D::getMinX, Rectangle2D::getMaxX);
        var ys = edges(Rectangle2D::getMinY, Rectangle2D::getMaxY);
        for (var i = 0; i < xs.length - 1; i++) {
            for (var j = 0; j < ys.length - 1; j++) {
                if (filled(xs, ys, i, j)) {
                    side(!filled(xs, ys, i, j - 1), xs[i], ys[j], xs[i + 1], ys[j]);
                    side(!filled(xs, ys, i + 1, j), xs[i + 1], ys[j], xs[i + 1], ys[j + 1]);
                    side(!filled(xs, ys, i, j + 1), xs[i + 1], ys[j + 1], xs[i], ys[j + 1]);
                    side(!filled(xs, ys, i - 1, j), xs[i], ys[j + 1], xs[i], ys[j]);
                }
            }
        }
        var loops = new ArrayList<Object[]>();
        while (!next.isEmpty()) {
            loops.add(loop());
        }
        return loops;
    }

    private double[] edges(ToDoubleFunction<Rectangle2D> low, ToDoubleFunction<Rectangle2D> high) {
        return boxes.stream()
                .flatMapToDouble(one -> DoubleStream.of(low.applyAsDouble(one), high.applyAsDouble(one)))
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean filled(double[] xs, double[] ys, int i, int j) {
        if (i < 0 || j < 0 || i >= xs.length - 1 || j >= ys.length - 1) {
            return false;
        }
        return boxes.stream().anyMatch(one -> one.contains((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2));
    }

    private void side(boolean open, double x, double y, double toX, double toY) {
        if (open) {
            next.computeIfAbsent(new Point(x, y), _ -> new ArrayList<>()).add(new Point(toX, toY));
        }
    }

    private Object[] loop() {
        var start = next.keySet().stream()
                .min((one, other) -> one.y != other.y ? Double.compare(one.y, other.y) : Double.compare(one.x, other.x))
                .orElseThrow();
        var points = new ArrayList<Point>();
        var at = start;
        do {
            points.add(at);
            var ways = Objects.requireNonNull(next.get(at));
            var to = ways.removeLast();
            if (ways.isEmpty()) {
                next.remove(at);
            }
            at = to;
        } while (!at.equals(start));
        var parts = new ArrayList<Object>();
        for (var i = 0; i < points.size(); i++) {
            var before = points.get(i == 0 ? points.size() - 1 : i - 1);
            var after = points.get((i + 1) % points.size());
            var point = points.get(i);
            if (!straight(before, point, after)) {
                Stream.<Object>of(parts.isEmpty() ? "M" : "L", point.x, point.y).forEach(parts::add);
            }
        }
        parts.add("Z");
        return parts.toArray();
    }

    private static boolean straight(Point before, Point at, Point after) {
        return before.x == at.x && at.x == after.x || before.y == at.y && at.y == after.y;
    }
}
