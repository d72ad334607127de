package be.mille.ui.draw;

import java.util.List;

/**
 * Where each of the people around her stands, and where the words about them go. Evenly round the clock from the top; the order
 * never changes, only the distance between neighbours. A few stand in a circle with their words above or below them; a crowd in
 * an oval as wide as the page, where those at the sides have their words beside them, at full size.
 */
final class Seats {
    static final double NODE = 17;
    static final double LINE = 14;

    private static final int FEW = 8;
    /** More than these do not stand side by side: every second one stands further in. */
    private static final int ONE_RING = 18;
    /** So near to the vertical words stand above or below, not beside. */
    private static final double STEEP = 0.5;

    private final List<Circle.Person> people;
    private final boolean wide;
    private final double width;
    private final double height;

    Seats(List<Circle.Person> people) {
        this.people = people;
        this.wide = wide(people.size());
        this.width = wide ? 960 : 384;
        this.height = wide ? 470 : 376;
    }

    /**
     * The words of one person: a name and, below it, a note.
     *
     * @param up how much of a further line goes up, the rest goes down: away from the one it is about
     * @param room how wide they may be before they touch the edge, other words, or somebody else
     */
    record Caption(double x, double name, double note, String anchor, double up, double room) {
        Caption taller() {
            return new Caption(x, name - LINE * up, note + LINE * (1 - up), anchor, up, room);
        }
    }

    static boolean wide(int people) {
        return people > FEW;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double x(int index) {
        return width / 2 + (wide ? 285 : 139) * share(index) * Math.cos(angle(index));
    }

    double y(int index) {
        return height / 2 + (wide ? 172 : 120) * share(index) * Math.sin(angle(index));
    }

    double angle(int index) {
        return 2 * Math.PI * index / people.size() - Math.PI / 2;
    }

    /** The closer, the nearer. */
    private double share(int index) {
        var ring = 1 - 0.07 * (2 - people.get(index).closeness().ordinal());
        return people.size() > ONE_RING && index % 2 == 1 ? ring * 0.62 : ring;
    }

    Caption caption(int index) {
        return beside(index) ? besideHer(index) : aboveOrBelow(index);
    }

    private boolean beside(int index) {
        return wide && Math.abs(Math.cos(angle(index))) > STEEP;
    }

    private Caption besideHer(int index) {
        var forward = Math.cos(angle(index)) > 0;
        var x = x(index) + (forward ? 1 : -1) * (NODE + 8);
        var room = forward ? width - x : x;
        for (var other = 0; other < people.size(); other++) {
            var apart = forward ? x(other) - x : x - x(other);
            if (apart > 0 && Math.abs(y(other) - y(index)) < NODE + 16) {
                room = Math.min(room, apart - NODE - 4);
            }
        }
        return new Caption(x, y(index) - 2, y(index) + 14, forward ? "start" : "end", 0.5, Math.max(room, 34));
    }

    private boolean upper(int index) {
        return Math.sin(angle(index)) < -0.3;
    }

    /** The middle of the words of one person: above the upper half, below the lower. */
    private double middle(int index) {
        return y(index) + (upper(index) ? -34 : 34);
    }

    private Caption aboveOrBelow(int index) {
        var x = x(index);
        var room = Math.min(wide ? 150 : 124, 2 * Math.min(x, width - x));
        for (var other = 0; other < people.size(); other++) {
            if (other == index) {
                continue;
            }
            var apart = Math.abs(x - x(other));
            if (!beside(other) && Math.abs(middle(index) - middle(other)) < 32) {
                room = Math.min(room, apart - 6);
            }
            if (Math.abs(middle(index) - y(other)) < NODE + 16) {
                room = Math.min(room, 2 * (apart - NODE - 4));
            }
        }
        var above = upper(index);
        return new Caption(
                x,
                y(index) + (above ? -38 : 32),
                y(index) + (above ? -24 : 46),
                "middle",
                above ? 1 : 0,
                Math.max(room, 34));
    }
}
