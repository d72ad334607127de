package be.mille.ui.draw;

import be.mille.ui.draw.Generations.Union;
import be.mille.ui.draw.Kindred.Couple;
import be.mille.ui.draw.Kindred.One;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Her family in three rows, as genograms are drawn: couples side by side, children below the line between them, those who live with her
 * inside a dotted line. Nobody covers anybody, and no line goes through a name.
 */
public final class Genogram {
    private static final int READABLE_ON_A_PHONE = 400;
    private static final double PLACE = 112;
    private static final double ROOM = 90;
    private static final double EDGE = 14;
    /** A small family stands in the middle of as much, so that its signs are not larger than those of a large one. */
    private static final double LEAST = 384;
    /** How far beside the middle of a sign a second line reaches it. */
    private static final double ASIDE = 9;
    /** Where a second line leaves a sign. */
    private static final double OUT = 11;

    private final Kindred kindred;
    private final Generations family;
    private final KinPlaces places;
    private final KinHeights heights;
    private final Map<String, One> people;
    private final Pen pen;

    private Genogram(Kindred kindred, boolean mirrored) {
        this.kindred = kindred;
        this.people = kindred.people().stream().collect(Collectors.toMap(One::id, Function.identity()));
        this.family = new Generations(kindred);
        this.places = new KinPlaces(kindred, family);
        this.heights = new KinHeights(places, family);
        this.pen = new Pen(width(), mirrored);
    }

    public static Drawing of(Kindred kindred, boolean mirrored) {
        return new Genogram(kindred, mirrored).draw();
    }

    /** Whether it is so wide that names are too small on a phone, which shows the table alone. */
    public static boolean wide(Drawing drawing) {
        return drawing.width() > READABLE_ON_A_PHONE;
    }

    /** The sign alone, for the words that say what it means. */
    public static Drawing sign(Kindred.Sign sign) {
        return KinSign.alone(sign);
    }

    private double width() {
        return Math.max(LEAST, places.width() * PLACE + 2 * EDGE);
    }

    private Drawing draw() {
        Outline.around(home()).forEach(loop -> pen.path("roof", loop));
        family.couples().forEach(this::couple);
        family.unions().forEach(this::children);
        for (var row : places.rows()) {
            row.forEach(this::person);
        }
        heights.looseTop().ifPresent(y -> pen.text("t2", EDGE, y, "start", kindred.loose()));
        return new Drawing((int) Math.ceil(width()), (int) Math.ceil(heights.all()), kindred.caption(), pen.shapes());
    }

    private double x(String id) {
        return x(places.of(id));
    }

    private double x(double place) {
        return Math.round(10 * ((width() - places.width() * PLACE) / 2 + place * PLACE)) / 10.0;
    }

    private double y(String id) {
        return heights.sign(id);
    }

    /** Nothing where she lives alone, or nobody noted with whom. */
    private List<Rectangle2D> home() {
        Predicate<String> home = id -> id.equals(kindred.her())
                || Objects.requireNonNull(people.get(id)).home();
        return people.keySet().stream().filter(home).count() < 2 ? List.of() : heights.around(home, this::x);
    }

    private void couple(Couple one) {
        boolean forward = places.of(one.one()) < places.of(one.other());
        var left = forward ? one.one() : one.other();
        var right = forward ? one.other() : one.one();
        var style = one.state() == Kindred.State.APART ? "kl kl--apart" : "kl";
        var y = y(left);
        if (places.besideEachOther(left, right)) {
            pen.path(style, "M", x(left), y, "L", x(right), y);
        } else {
            var high = heights.bracket(one);
            pen.path(
                    style,
                    "M",
                    x(left) + ASIDE,
                    y,
                    "L",
                    x(left) + ASIDE,
                    high,
                    "L",
                    x(right) - ASIDE,
                    high,
                    "L",
                    x(right) - ASIDE,
                    y);
            y = high;
        }
        if (one.state() == Kindred.State.OVER) {
            var at = x(left) + 32;
            pen.path("kl", "M", at - 4, y + 9, "L", at + 4, y - 9);
        }
    }

    private void children(Union union) {
        var bar = heights.bar(union);
        var children = union.children();
        var from = children.stream().mapToDouble(id -> riser(union, id)).min().orElseThrow();
        var to = children.stream().mapToDouble(id -> riser(union, id)).max().orElseThrow();
        if (!union.parents().isEmpty()) {
            var drop = x(places.drop(union));
            down(union, drop, bar);
            from = Math.min(from, drop);
            to = Math.max(to, drop);
        }
        if (to > from) {
            pen.path("kl", "M", from, bar, "L", to, bar);
        }
        children.forEach(
                id -> pen.path("kl", "M", riser(union, id), bar, "L", side(union, id), y(id) - KinSign.HALF / 2));
    }

    private void down(Union union, double drop, double bar) {
        var first = union.parents().getFirst();
        var last = union.parents().getLast();
        if (union.parents().size() == 1) {
            var y = y(first) + OUT;
            pen.path("kl", "M", x(first), y, "L", drop, y, "L", drop, bar);
        } else if (places.besideEachOther(first, last)) {
            pen.path("kl", "M", drop, y(first), "L", drop, bar);
        } else {
            pen.path("kl", "M", drop, heights.bracket(first, last), "L", drop, bar);
        }
    }

    /** Where the line to a child leaves the bar: at one point for children of one pregnancy. */
    private double riser(Union union, String id) {
        var litter = Objects.requireNonNull(people.get(id)).litter();
        return litter == null
                ? side(union, id)
                : union.children().stream()
                        .filter(one -> litter.equals(
                                Objects.requireNonNull(people.get(one)).litter()))
                        .mapToDouble(this::x)
                        .average()
                        .orElse(x(id));
    }

    /** Brothers and sisters whose parents nobody noted hang beside the line of those who have some. */
    private double side(Union union, String id) {
        return union.parents().isEmpty() && family.hasParents(id) ? x(id) - ASIDE : x(id);
    }

    private void person(String id) {
        var one = Objects.requireNonNull(people.get(id));
        var x = x(id);
        var y = y(id);
        KinSign.draw(pen, one, id.equals(kindred.her()), x, y);
        var lines = ShortNames.twoLines(one.name(), ROOM)
                .filter(_ -> Pen.widthOf(one.name()) > ROOM)
                .orElseGet(() -> List.of(Pen.fit(one.name(), ROOM)));
        var note = Pen.fit(one.note(), ROOM);
        boolean whole = String.join(" ", lines).equals(one.name()) && note.equals(one.note());
        var title = whole ? null : one.name() + ", " + one.note();
        var line = y + KinSign.HALF + KinHeights.LINE + 2;
        for (var part : lines) {
            pen.text("tb over", x, line, "middle", part, title);
            line += KinHeights.LINE;
        }
        if (!note.isEmpty()) {
            pen.text("t2 over", x, line, "middle", note, title);
        }
    }
}
