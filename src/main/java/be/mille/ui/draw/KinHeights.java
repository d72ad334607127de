package be.mille.ui.draw;

import be.mille.ui.draw.Generations.Union;
import be.mille.ui.draw.Kindred.Couple;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** How high everything stands: rows one below the other, with as much between two of them as the lines there need. */
final class KinHeights {
    static final double LINE = 14;
    private static final double STEP = 12;
    private static final double LIFT = 18;
    /** Around a sign, for those who live together. */
    private static final double ROOF = 50;

    private static final double EAVES = 10;
    private static final double EDGE = 12;
    private static final double BELOW = KinSign.HALF + 4 * LINE;

    private final KinPlaces places;
    private final Generations family;
    private final Map<Object, Integer> levels = new HashMap<>();
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> signs = new ArrayList<>();
    private double all = EDGE;
    private OptionalDouble looseTop = OptionalDouble.empty();

    KinHeights(KinPlaces places, Generations family) {
        this.places = places;
        this.family = family;
        for (var row : places.rows()) {
            boolean loose = row.stream()
                    .allMatch(one ->
                            family.loose().stream().anyMatch(other -> other.id().equals(one)));
            var lines = lines(row);
            gaps.add(all + LIFT);
            if (loose && looseTop.isEmpty()) {
                looseTop = OptionalDouble.of(all + LIFT + 4);
                all += LIFT;
            }
            signs.add(all + (lines == 0 ? EAVES + 2 : 2 * LIFT + (lines - 1) * STEP) + KinSign.HALF);
            all = signs.getLast() + BELOW;
        }
        all += EDGE;
    }

    /** Couples who do not stand beside each other first, then children. */
    private int lines(List<String> row) {
        var taken = new Levels();
        family.couples().stream()
                .filter(one -> row.contains(one.one()) && !places.besideEachOther(one.one(), one.other()))
                .forEach(one -> level(Set.of(one.one(), one.other()), List.of(one.one(), one.other()), taken));
        family.unions().stream()
                .filter(one -> row.contains(one.children().getFirst()))
                .forEach(one -> level(one, one.children(), taken));
        return taken.count();
    }

    private void level(Object line, List<String> people, Levels taken) {
        var ends = people.stream().mapToDouble(places::of);
        if (line instanceof Union union && !union.parents().isEmpty()) {
            ends = DoubleStream.concat(ends, DoubleStream.of(places.drop(union)));
        }
        var span = ends.summaryStatistics();
        levels.put(line, taken.take(span.getMin(), span.getMax()));
    }

    double sign(String id) {
        return signs.get(row(id));
    }

    double bar(Union union) {
        return height(row(union.children().getFirst()), union);
    }

    double bracket(Couple one) {
        return bracket(one.one(), one.other());
    }

    double bracket(String one, String other) {
        return height(row(one), Set.of(one, other));
    }

    private double height(int row, Object line) {
        return gaps.get(row) + STEP * Objects.requireNonNull(levels.get(line));
    }

    private int row(String id) {
        for (var i = 0; i < places.rows().size(); i++) {
            if (places.rows().get(i).contains(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Stands nowhere");
    }

    double all() {
        return all;
    }

    /** Where the words stand above those whose tie nobody noted; empty where there are none. */
    OptionalDouble looseTop() {
        return looseTop;
    }

    /** The room of those who live together, row by row; what joins two rows lies between them, where nobody stands. */
    List<Rectangle2D> around(Predicate<String> home, ToDoubleFunction<String> x) {
        var boxes = new ArrayList<Rectangle2D>();
        for (var i = 0; i < places.rows().size(); i++) {
            var here = boxes(i, home, x);
            var above = i == 0 ? List.<Rectangle2D>of() : boxes(i - 1, home, x);
            boxes.addAll(here);
            if (!here.isEmpty() && !above.isEmpty()) {
                boxes.add(between(above, here));
            }
        }
        return boxes;
    }

    private List<Rectangle2D> boxes(int row, Predicate<String> home, ToDoubleFunction<String> x) {
        var top = signs.get(row) - KinSign.HALF - EAVES;
        var boxes = new ArrayList<Rectangle2D>();
        @Nullable String before = null;
        for (var id : places.rows().get(row).stream().filter(home).toList()) {
            var box = new Rectangle2D.Double(x.applyAsDouble(id) - ROOF, top, 2 * ROOF, EAVES + KinSign.HALF + BELOW);
            if (before != null && places.besideEachOther(before, id)) {
                boxes.add(boxes.removeLast().createUnion(box));
            } else {
                boxes.add(box);
            }
            before = id;
        }
        return boxes;
    }

    private static Rectangle2D between(List<Rectangle2D> above, List<Rectangle2D> here) {
        var from = DoubleStream.concat(
                        above.stream().mapToDouble(Rectangle2D::getMinX),
                        here.stream().mapToDouble(Rectangle2D::getMinX))
                .min()
                .orElseThrow();
        var to = DoubleStream.concat(
                        above.stream().mapToDouble(Rectangle2D::getMaxX),
                        here.stream().mapToDouble(Rectangle2D::getMaxX))
                .max()
                .orElseThrow();
        var top = above.getFirst().getMaxY();
        return new Rectangle2D.Double(from, top, to - from, here.getFirst().getMinY() - top);
    }
}
