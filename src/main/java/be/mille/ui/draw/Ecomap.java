package be.mille.ui.draw;

import java.util.Comparator;
import java.util.List;

/** The team around her, seen from above: she in the middle, trades clockwise in a fixed order, rings by closeness. */
public final class Ecomap {
    private static final double NODE = 17;

    private final Circle circle;
    private final List<Circle.Person> people;
    private final boolean crowded;
    private final double width;
    private final double height;
    private final Pen pen;

    private Ecomap(Circle circle, boolean mirrored) {
        this.circle = circle;
        this.people = circle.people().stream()
                .sorted(Comparator.comparing(Circle.Person::trade)
                        .thenComparing(Circle.Person::order)
                        .thenComparing(Circle.Person::id))
                .toList();
        this.crowded = people.size() > 9;
        this.width = crowded ? 520 : 380;
        this.height = crowded ? 500 : 348;
        this.pen = new Pen(width, mirrored);
    }

    public static Drawing of(Circle circle, boolean mirrored) {
        return new Ecomap(circle, mirrored).draw();
    }

    private Drawing draw() {
        var x = width / 2;
        var y = height / 2 - 2;
        pen.disc("halo", x, y, radius(0) - 28, null);
        pen.disc("halo", x, y, radius(2), null);
        for (var i = 0; i < people.size(); i++) {
            tie(people.get(i), i, x, y);
        }
        for (var i = 0; i < people.size(); i++) {
            person(people.get(i), i);
        }
        pen.disc("node node--her", x, y, 26, null);
        pen.text("tw", x, y + 5, "middle", Pen.fit(circle.her(), 50));
        return new Drawing((int) width, (int) height, circle.caption(), pen.shapes());
    }

    /** Evenly round the clock; the order never changes, only the distance between neighbours. */
    private double angle(int index) {
        return 2 * Math.PI * (index + 0.5) / people.size() - Math.PI / 2;
    }

    /** In a crowd every second one stands a little further out, so that names keep apart. */
    private double radius(int ring) {
        var far = crowded ? 182 : 122;
        return far - (2 - ring) * (crowded ? 20 : 12);
    }

    private double distance(Circle.Person person, int index) {
        var ring = radius(person.closeness().ordinal());
        return crowded && index % 2 == 1 ? ring - 56 : ring;
    }

    private double placeX(Circle.Person person, int index) {
        return width / 2 + distance(person, index) * Math.cos(angle(index));
    }

    private double placeY(Circle.Person person, int index) {
        return height / 2 - 2 + distance(person, index) * Math.sin(angle(index)) * (crowded ? 1.08 : 1);
    }

    private void tie(Circle.Person person, int index, double x, double y) {
        var endX = placeX(person, index);
        var endY = placeY(person, index);
        var bend = 14;
        var middleX = (x + endX) / 2 - bend * Math.sin(angle(index));
        var middleY = (y + endY) / 2 + bend * Math.cos(angle(index));
        switch (person.tie()) {
            case STRAINED -> pen.path("ln ln--strain", zigzag(x, y, endX, endY));
            case CUT -> {
                pen.path("ln ln--cut", "M", x, y, "L", part(x, endX, 0.52), part(y, endY, 0.52));
                pen.path("ln ln--cut", "M", part(x, endX, 0.64), part(y, endY, 0.64), "L", endX, endY);
            }
            case STRONG, ORDINARY, REQUESTED, PLANNED, SILENT ->
                pen.path(style(person.tie()), "M", x, y, "Q", middleX, middleY, endX, endY);
        }
    }

    private static String style(Circle.Tie tie) {
        return switch (tie) {
            case STRONG -> "ln ln--strong";
            case ORDINARY -> "ln";
            case STRAINED -> "ln ln--strain";
            case CUT -> "ln ln--cut";
            case REQUESTED -> "ln ln--ask";
            case PLANNED -> "ln ln--plan";
            case SILENT -> "ln ln--mute";
        };
    }

    private static double part(double a, double b, double share) {
        return a + (b - a) * share;
    }

    private static Object[] zigzag(double x, double y, double endX, double endY) {
        var length = Math.hypot(endX - x, endY - y);
        var acrossX = -(endY - y) / length * 4;
        var acrossY = (endX - x) / length * 4;
        var parts = new java.util.ArrayList<Object>(List.of("M", x, y));
        for (var i = 4; i <= 9; i++) {
            var side = i % 2 == 0 ? 1 : -1;
            parts.addAll(
                    List.of("L", part(x, endX, i / 12.0) + acrossX * side, part(y, endY, i / 12.0) + acrossY * side));
        }
        parts.addAll(List.of("L", endX, endY));
        return parts.toArray();
    }

    private void person(Circle.Person person, int index) {
        var x = placeX(person, index);
        var y = placeY(person, index);
        var own = new Pen(width, false);
        own.disc(node(person), pen.x(x), y, NODE, null);
        own.text("tb t2", pen.x(x), y + 4, "middle", person.initials());
        var above = Math.sin(angle(index)) < -0.3;
        var room = Math.min(crowded ? 88 : 116, 2 * Math.min(x, width - x));
        if (crowded) {
            own.text("tb", pen.x(x), above ? y - 23 : y + 31, "middle", Pen.fit(person.name(), room));
        } else {
            own.text("tb", pen.x(x), above ? y - 38 : y + 32, "middle", Pen.fit(person.name(), room));
            own.text("t2", pen.x(x), above ? y - 24 : y + 46, "middle", Pen.fit(person.note(), room));
        }
        var href = person.href();
        if (href == null) {
            own.shapes().forEach(pen::add);
        } else {
            pen.add(new Shape.Link(href, person.name() + ", " + person.note(), own.shapes()));
        }
    }

    private static String node(Circle.Person person) {
        if (person.trade() == Circle.Trade.FAMILY) {
            return "node node--kin";
        }
        return switch (person.tie()) {
            case REQUESTED, PLANNED, SILENT, CUT -> "node node--mute";
            case STRONG, ORDINARY, STRAINED -> "node";
        };
    }
}
