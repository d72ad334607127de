package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.ui.draw.Circle.Closeness;
import be.mille.ui.draw.Circle.Person;
import be.mille.ui.draw.Circle.Tie;
import be.mille.ui.draw.Circle.Trade;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcomapTests {
    private static Circle circle(int people) {
        var list = new ArrayList<Person>();
        for (var i = 0; i < people; i++) {
            list.add(new Person(
                    "id" + i,
                    "Service social " + i,
                    "depuis mars",
                    "S" + i,
                    Trade.values()[i % 8],
                    Closeness.values()[i % 3],
                    Tie.values()[i % 7],
                    "2026-03-%02d".formatted(i + 1),
                    i % 2 == 0 ? "#" + i : null));
        }
        return new Circle("Mina", "Équipe", list);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 10, 11, 16, 20})
    void everybodyIsInsideAndApart(int people) {
        for (var mirrored : List.of(false, true)) {
            var drawing = Ecomap.of(circle(people), mirrored);
            Inside.check(drawing, mirrored);
            var nodes = nodes(drawing);
            assertThat(nodes).hasSize(people + 1);
            for (var one : nodes) {
                for (var other : nodes) {
                    if (one != other) {
                        assertThat(Math.hypot(x(one) - x(other), y(one) - y(other)))
                                .isGreaterThan(36);
                    }
                }
            }
        }
    }

    /** Through time everybody has one place: who was not there leaves it free, and no word of her stays. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 12, 24})
    void whoWasNotThereIsNotDrawnAndNobodyElseMoves(int people) {
        var circle = circle(people);
        var gone = circle.people().getFirst();
        var there = circle.people().stream()
                .map(Circle.Person::id)
                .filter(id -> !id.equals(gone.id()))
                .collect(java.util.stream.Collectors.toSet());
        var before = Ecomap.of(circle, false);
        var now = Ecomap.of(circle, there, false);
        assertThat(now.width()).isEqualTo(before.width());
        assertThat(before.shapes()).containsAll(now.shapes());
        assertThat(nodes(now)).hasSize(people);
        assertThat(before.toString()).contains("text=" + gone.initials() + ",");
        assertThat(now.toString()).doesNotContain("text=" + gone.initials() + ",");
    }

    /** At 13 px a letter is about 6.7 px wide; the drawing of a crowd is shown at nearly its own size. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18})
    void inACrowdWordsAreOfFullSizeAndKeepApart(int people) {
        var drawing = Ecomap.of(circle(people), false);
        assertThat(drawing.width()).isLessThanOrEqualTo(960);
        var boxes = words(drawing);
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(2 * people);
        for (var one : boxes) {
            for (var other : boxes) {
                assertThat(one == other || !one.intersects(other))
                        .as("%s and %s", one, other)
                        .isTrue();
            }
            for (var node : nodes(drawing)) {
                var inside = new Rectangle2D.Double(x(node) - 15, y(node) - 15, 30, 30);
                assertThat(one.intersects(inside)).as("%s over %s", one, node).isFalse();
            }
        }
    }

    /** Names of people whom one would take for one another if only the beginning were shown. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 9, 12, 15, 18})
    void aLongNameIsWholeOrStillTellsWhoItIsAndTheWholeIsInItsTitle(int many) {
        var names = List.of(
                "Maria-Esperanza Vandenbroucke",
                "Amélie Wauters",
                "ONE, consultation Les Cerisettes",
                "ONE, consultation Les Petites Mirabelles",
                "Langue-Pont, interprétariat social");
        var people = new ArrayList<Person>();
        for (var i = 0; i < many; i++) {
            var name = i < names.size() ? names.get(i) : "Jo " + i;
            var trade = name.contains(",") ? Trade.OTHER : Trade.BIRTH;
            people.add(new Person("id" + i, name, "demandé", "S", trade, Closeness.FAR, Tie.ORDINARY, "" + i, null));
        }
        var drawing = Ecomap.of(new Circle("Mina", "Équipe", people), false);
        Inside.check(drawing, false);
        for (var name : names) {
            var shown = labels(drawing).stream()
                    .filter(one -> one.style().startsWith("tb over"))
                    .map(Shape.Label::text)
                    .toList();
            var whole = String.join(" ", shown).contains(name);
            var titled = labels(drawing).stream().anyMatch(one -> (name + ", demandé").equals(one.title()));
            assertThat(whole || titled).as("%s among %s", name, shown).isTrue();
        }
        var boxes = words(drawing);
        for (var one : boxes) {
            assertThat(boxes).allMatch(other -> one == other || !one.intersects(other));
        }
    }

    @Test
    void aShortenedNameIsGivenNameAndInitialUnlessTwoWouldBeAlike() {
        var names = new ShortNames(
                List.of(colleague("Amélie Wauters"), colleague("Nadia Kessels"), colleague("Nadia Klein")));
        assertThat(names.fit(colleague("Amélie Wauters"), 80)).isEqualTo("Amélie W.");
        assertThat(names.fit(colleague("Nadia Kessels"), 80)).isEqualTo("Nadia Kess…");
        var houses = List.of("ONE, consultation Les Cerisettes", "ONE, consultation Les Petites Mirabelles");
        var services =
                new ShortNames(houses.stream().map(EcomapTests::colleague).toList());
        assertThat(services.fit(colleague(houses.getFirst()), 80)).isEqualTo("…Cerisettes");
        assertThat(names.fit(colleague("Amélie Wauters"), 100)).isEqualTo("Amélie Wauters");
        assertThat(ShortNames.twoLines("Langue-Pont, interprétariat social", 150))
                .contains(List.of("Langue-Pont,", "interprétariat social"));
        assertThat(ShortNames.twoLines("Chèvrefeuille", 50)).isEmpty();
    }

    private static Person colleague(String name) {
        return new Person(name, name, "", "", Trade.BIRTH, Closeness.FAR, Tie.ORDINARY, "", null);
    }

    private static List<Shape.Label> labels(Drawing drawing) {
        return drawing.shapes().stream()
                .flatMap(shape -> shape instanceof Shape.Link link ? link.shapes().stream() : Stream.of(shape))
                .filter(Shape.Label.class::isInstance)
                .map(Shape.Label.class::cast)
                .toList();
    }

    private static List<Rectangle2D> words(Drawing drawing) {
        var found = new ArrayList<Rectangle2D>();
        for (var shape : drawing.shapes()) {
            var inner = shape instanceof Shape.Link link ? link.shapes() : List.of(shape);
            for (var one : inner) {
                if (one instanceof Shape.Label label && label.style().endsWith("over")) {
                    found.add(box(label));
                }
            }
        }
        return found;
    }

    private static Rectangle2D box(Shape.Label label) {
        var wide = label.text().length() * (label.style().startsWith("t2") ? 6.2 : 6.7);
        var x = Double.parseDouble(label.x());
        var start = switch (label.anchor()) {
            case "start" -> x;
            case "end" -> x - wide;
            default -> x - wide / 2;
        };
        return new Rectangle2D.Double(start, Double.parseDouble(label.y()) - 10, wide, 12);
    }

    @Test
    void theOrderOfArrivalInTheListChangesNothing() {
        var people = new ArrayList<>(circle(9).people());
        Collections.shuffle(people, new Random(4));
        assertThat(Ecomap.of(new Circle("Mina", "Équipe", people), false)).isEqualTo(Ecomap.of(circle(9), false));
    }

    @Test
    void rightToLeftIsTheMirrorImage() {
        var straight = nodes(Ecomap.of(circle(8), false));
        var mirrored = nodes(Ecomap.of(circle(8), true));
        for (var i = 0; i < straight.size(); i++) {
            assertThat(x(mirrored.get(i)))
                    .isCloseTo(384 - x(straight.get(i)), org.assertj.core.data.Offset.offset(0.11));
        }
    }

    @Test
    void onlyPeopleWithAnAddressAreLinks() {
        assertThat(Ecomap.of(circle(8), false).linked()).isTrue();
        assertThat(Ecomap.of(new Circle("Mina", "Équipe", List.of()), false).linked())
                .isFalse();
    }

    private static List<Shape.Disc> nodes(Drawing drawing) {
        var found = new ArrayList<Shape.Disc>();
        drawing.shapes().forEach(shape -> collect(shape, found));
        return found;
    }

    private static void collect(Shape shape, List<Shape.Disc> found) {
        if (shape instanceof Shape.Link link) {
            link.shapes().forEach(inner -> collect(inner, found));
        } else if (shape instanceof Shape.Disc disc && disc.style().startsWith("node")) {
            found.add(disc);
        }
    }

    private static double x(Shape.Disc disc) {
        return Double.parseDouble(disc.x());
    }

    private static double y(Shape.Disc disc) {
        return Double.parseDouble(disc.y());
    }
}
