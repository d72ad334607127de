package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The team around her, seen from above: she in the middle, trades clockwise in a fixed order, rings by closeness. */
public final class Ecomap {
    private static final int READABLE_ON_A_PHONE = 8;

    private final Circle circle;
    private final Set<String> there;
    private final List<Circle.Person> people;
    private final Seats seats;
    private final Captions captions;
    private final Pen pen;

    private Ecomap(Circle circle, Set<String> there, boolean mirrored) {
        this.circle = circle;
        this.there = Set.copyOf(there);
        this.people = circle.people().stream()
                .sorted(Comparator.comparing(Circle.Person::trade)
                        .thenComparing(Circle.Person::order)
                        .thenComparing(Circle.Person::id))
                .toList();
        this.seats = new Seats(people);
        this.captions = new Captions(people, seats);
        this.pen = new Pen(seats.width(), mirrored);
    }

    public static Drawing of(Circle circle, boolean mirrored) {
        var all = circle.people().stream().map(Circle.Person::id).collect(Collectors.toSet());
        return of(circle, all, mirrored);
    }

    /**
     * As it was at one time: who was not there leaves a place free, and nobody else moves.
     *
     * @param there the ids of those who are drawn
     */
    public static Drawing of(Circle circle, Set<String> there, boolean mirrored) {
        return new Ecomap(circle, there, mirrored).draw();
    }

    /** Whether there are so many that their names are too small on a phone, which shows the list instead. */
    public static boolean crowded(Circle circle) {
        return circle.people().size() > READABLE_ON_A_PHONE;
    }

    /** Whether there are so many that they need the whole width of a page. */
    public static boolean wide(Circle circle) {
        return Seats.wide(circle.people().size());
    }

    private Drawing draw() {
        var x = seats.width() / 2;
        var y = seats.height() / 2;
        pen.disc("halo", x, y, 78, null);
        pen.disc("halo", x, y, 120, null);
        var drawn = IntStream.range(0, people.size())
                .filter(index -> there.contains(people.get(index).id()))
                .toArray();
        for (var index : drawn) {
            tie(people.get(index), index, x, y);
        }
        for (var index : drawn) {
            person(people.get(index), index);
        }
        var radius = Math.clamp(Pen.widthOf(circle.her()) / 2 + 3, 26, 40);
        pen.disc("node node--her", x, y, radius, null);
        pen.text("tw", x, y + 5, "middle", Pen.fit(circle.her(), 2 * radius - 2));
        return new Drawing((int) seats.width(), (int) seats.height(), circle.caption(), pen.shapes());
    }

    private void tie(Circle.Person person, int index, double x, double y) {
        var endX = seats.x(index);
        var endY = seats.y(index);
        var bend = 14;
        var middleX = (x + endX) / 2 - bend * Math.sin(seats.angle(index));
        var middleY = (y + endY) / 2 + bend * Math.cos(seats.angle(index));
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
        var parts = new ArrayList<Object>(List.of("M", x, y));
        for (var i = 4; i <= 9; i++) {
            var side = i % 2 == 0 ? 1 : -1;
            parts.addAll(
                    List.of("L", part(x, endX, i / 12.0) + acrossX * side, part(y, endY, i / 12.0) + acrossY * side));
        }
        parts.addAll(List.of("L", endX, endY));
        return parts.toArray();
    }

    private void person(Circle.Person person, int index) {
        var x = seats.x(index);
        var y = seats.y(index);
        var own = new Pen(seats.width(), false);
        own.disc(node(person), pen.x(x), y, Seats.NODE, null);
        own.text("tb t2", pen.x(x), y + 4, "middle", person.initials());
        var said = captions.of(index);
        var place = said.place();
        var line = place.name();
        for (var part : said.name()) {
            own.text("tb over", pen.x(place.x()), line, place.anchor(), part, said.title());
            line += Seats.LINE;
        }
        own.text("t2 over", pen.x(place.x()), place.note(), place.anchor(), said.note(), said.title());
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
