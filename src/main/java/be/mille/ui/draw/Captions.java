package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is written at each of the people around her: a name that has no room on one line takes a second where nothing stands. */
final class Captions {
    private static final double NOTE = 0.93;

    private final List<Circle.Person> people;
    private final Seats seats;
    private final ShortNames names;
    private final List<Written> written;

    /** @param title the whole, where a part is shown */
    record Written(
            Seats.Caption place,
            List<String> name,
            String note,
            @Nullable String title) {}

    private record Box(double x, double y, double width, double height) {
        boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    Captions(List<Circle.Person> people, Seats seats) {
        this.people = people;
        this.seats = seats;
        this.names = new ShortNames(people);
        this.written = new ArrayList<>(
                IntStream.range(0, people.size()).mapToObj(this::oneLine).toList());
        for (var index = 0; index < people.size(); index++) {
            if (!written.get(index).name().getFirst().equals(people.get(index).name())) {
                onTwoLines(index);
            }
        }
    }

    Written of(int index) {
        return written.get(index);
    }

    private Written oneLine(int index) {
        var place = seats.caption(index);
        var person = people.get(index);
        return written(place, person, List.of(names.fit(person, place.room())));
    }

    private void onTwoLines(int index) {
        var person = people.get(index);
        var place = seats.caption(index).taller();
        ShortNames.twoLines(person.name(), place.room())
                .map(lines -> written(place, person, lines))
                .filter(one -> free(box(one), index))
                .ifPresent(one -> written.set(index, one));
    }

    private static Written written(Seats.Caption place, Circle.Person person, List<String> name) {
        var note = Pen.fit(person.note(), place.room() / NOTE);
        var whole = String.join(" ", name).equals(person.name()) && note.equals(person.note());
        return new Written(place, name, note, whole ? null : person.name() + ", " + person.note());
    }

    private boolean free(Box box, int index) {
        return box.y() >= 0
                && box.y() + box.height() <= seats.height()
                && IntStream.range(0, people.size())
                        .noneMatch(other ->
                                box.touches(node(other)) || other != index && box.touches(box(written.get(other))));
    }

    private Box node(int index) {
        return new Box(seats.x(index) - Seats.NODE, seats.y(index) - Seats.NODE, 2 * Seats.NODE, 2 * Seats.NODE);
    }

    private static Box box(Written one) {
        var place = one.place();
        var width =
                Math.max(one.name().stream().mapToDouble(Pen::widthOf).max().orElse(0), Pen.widthOf(one.note()) * NOTE);
        var x = switch (place.anchor()) {
            case "start" -> place.x();
            case "end" -> place.x() - width;
            default -> place.x() - width / 2;
        };
        return new Box(x, place.name() - 11, width, place.note() - place.name() + 14);
    }
}
