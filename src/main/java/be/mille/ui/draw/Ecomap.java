package be.mille.ui.draw;

import java.util.Comparator;
import java.util.List;

/** The team around her, seen from above: she in the middle, trades clockwise in a fixed order, rings by closeness. */
public final class Ecomap {
    private static final double NODE = 17;
    private static final int READABLE_ON_A_PHONE = 8;

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
        this.crowded = people.size() > 10;
        this.width = crowded ? 540 : 384;
        this.height = crowded ? 500 : 352;
        this.pen = new Pen(width, mirrored);
    }

    public static Drawing of(Circle circle, boolean mirrored) {
        return new Ecomap(circle, mirrored).draw();
    }

    /** Whether there are so many that their names are too small on a phone, which shows the list instead. */
    public static boolean crowded(Circle circle) {
        return circle.people().size() > READABLE_ON_A_PHONE;
    }

    private Drawing draw() {
        var x = width / 2;
        var y = height / 2;
        pen.disc("halo", x, y, crowded ? 118 : 78, null);
        pen.disc("halo", x, y, crowded ? 196 : 120, null);
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

    /** Evenly round the clock from the top; the order never changes, only the distance between neighbours. */
    private double angle(int index) {
        return 2 * Math.PI * index / people.size() - Math.PI / 2;
    }

    /** The closer, the nearer. In a crowd every second one stands further in, so that names keep apart. */
    private double share(int index) {
        var ring = 1 - 0.07 * (2 - people.get(index).closeness().ordinal());
        return crowded && index % 2 == 1 ? ring * 0.64 : ring;
    }

    private double placeX(int index) {
        return width / 2 + (crowded ? 212 : 139) * share(index) * Math.cos(angle(index));
    }

    private double placeY(int index) {
        return height / 2 + (crowded ? 200 : 120) * share(index) * Math.sin(angle(index));
    }

    private boolean upper(int index) {
        return Math.sin(angle(index)) < -0.3;
    }

    /** The middle of the words of one person: above the upper half, below the lower. */
    private double wordsY(int index) {
        var away = crowded ? 26 : 34;
        return placeY(index) + (upper(index) ? -away : away);
    }

    /** How wide the words may be before they touch the edge, other words, or somebody else. */
    private double room(int index) {
        var x = placeX(index);
        var room = Math.min(crowded ? 96 : 124, 2 * Math.min(x, width - x));
        var high = crowded ? 18 : 32;
        for (var other = 0; other < people.size(); other++) {
            if (other == index) {
                continue;
            }
            var apart = Math.abs(x - placeX(other));
            if (Math.abs(wordsY(index) - wordsY(other)) < high) {
                room = Math.min(room, apart - 6);
            }
            if (Math.abs(wordsY(index) - placeY(other)) < NODE + high / 2.0) {
                room = Math.min(room, 2 * (apart - NODE - 4));
            }
        }
        return Math.max(room, 34);
    }

    private void tie(Circle.Person person, int index, double x, double y) {
        var endX = placeX(index);
        var endY = placeY(index);
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
        var x = placeX(index);
        var y = placeY(index);
        var own = new Pen(width, false);
        own.disc(node(person), pen.x(x), y, NODE, null);
        own.text("tb t2", pen.x(x), y + 4, "middle", person.initials());
        var above = upper(index);
        var room = room(index);
        if (crowded) {
            own.text("tb", pen.x(x), above ? y - 23 : y + 31, "middle", Pen.fit(person.name(), room));
        } else {
            own.text("tb", pen.x(x), above ? y - 38 : y + 32, "middle", Pen.fit(person.name(), room));
            own.text("t2", pen.x(x), above ? y - 24 : y + 46, "middle", Pen.fit(person.note(), room * 1.08));
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
