package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.ui.draw.Kindred.Couple;
import be.mille.ui.draw.Kindred.One;
import be.mille.ui.draw.Kindred.Parents;
import be.mille.ui.draw.Kindred.Siblings;
import be.mille.ui.draw.Kindred.Sign;
import be.mille.ui.draw.Kindred.State;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of a family: nobody covers anybody, no line goes through a name, everybody stands where she stood yesterday. */
class GenogramTests {
    private static final Pattern POINT = Pattern.compile("([ML])([-\\d.]+) ([-\\d.]+)");

    /** Families as they are. */
    enum Case {
        SHE_ALONE(family()),
        ONE_PARENT_ALONE(family(one("k", Sign.OPEN)).child("k", "her", null)),
        A_COUPLE_EXPECTING(family(one("p", Sign.SQUARE), one("b", Sign.EXPECTED))
                .pair("her", "p")
                .child("b", "her", "p")),
        CHILDREN_OF_EACH(family(
                        one("p", Sign.SQUARE),
                        one("x", Sign.SQUARE),
                        one("y", Sign.CIRCLE),
                        one("a", Sign.OPEN),
                        one("b", Sign.OPEN),
                        one("c", Sign.OPEN),
                        one("d", Sign.OPEN),
                        one("e", Sign.OPEN),
                        one("f", Sign.EXPECTED))
                .pair("her", "p")
                .over("her", "x")
                .over("p", "y")
                .child("a", "her", "x")
                .child("b", "her", "x")
                .child("c", "p", "y")
                .child("d", "her", null)
                .child("e", "p", null)
                .child("f", "her", "p")),
        THREE_PARTNERS(family(
                        one("p", Sign.SQUARE),
                        one("x", Sign.SQUARE),
                        one("y", Sign.DIAMOND),
                        one("a", Sign.OPEN),
                        one("b", Sign.OPEN),
                        one("c", Sign.OPEN))
                .pair("her", "p")
                .over("her", "x")
                .over("her", "y")
                .child("a", "her", "x")
                .child("b", "her", "y")
                .child("c", "her", "p")),
        TWINS(family(one("p", Sign.OPEN), twin("a"), twin("b"), one("c", Sign.OPEN))
                .pair("her", "p")
                .child("a", "her", "p")
                .child("b", "her", "p")
                .child("c", "her", "p")),
        A_LOSS(family(one("p", Sign.OPEN), one("l", Sign.ENDED), one("b", Sign.EXPECTED))
                .pair("her", "p")
                .child("l", "her", null)
                .child("b", "her", "p")),
        THREE_GENERATIONS(family(
                        one("m", Sign.CIRCLE),
                        one("v", Sign.SQUARE),
                        one("w", Sign.OPEN),
                        one("s", Sign.CIRCLE),
                        one("h", Sign.SQUARE),
                        one("p", Sign.SQUARE),
                        one("q", Sign.CIRCLE),
                        one("n", Sign.OPEN),
                        one("k", Sign.OPEN))
                .over("m", "v")
                .pair("m", "w")
                .child("her", "m", "v")
                .child("s", "m", "v")
                .child("h", "m", "w")
                .pair("her", "p")
                .child("p", "q", null)
                .child("n", "s", null)
                .child("k", "her", "p")),
        TEN_PEOPLE(family(IntStream.range(0, 10)
                        .mapToObj(i -> one("n" + i, Sign.OPEN))
                        .toArray(One[]::new))
                .pair("her", "n0")
                .child("n1", "her", "n0")
                .child("n2", "her", "n0")
                .child("n3", "her", null)
                .siblings("her", "n4")
                .siblings("her", "n5")
                .child("her", "n6", "n7"));

        private final Made made;

        Case(Made made) {
            this.made = made;
        }
    }

    /** A family in the making; {@code her} is in each. */
    private record Made(List<One> people, List<Parents> parents, List<Couple> couples, List<Siblings> siblings) {
        Made pair(String one, String other) {
            couples.add(new Couple(one, other, State.TOGETHER));
            return this;
        }

        Made over(String one, String other) {
            couples.add(new Couple(one, other, State.OVER));
            return this;
        }

        Made child(String child, String first, @Nullable String second) {
            parents.add(new Parents(child, first, second));
            return this;
        }

        Made siblings(String one, String other) {
            siblings.add(new Siblings(one, other));
            return this;
        }

        Kindred kindred() {
            return new Kindred("her", "La famille", "Lien pas noté", people, parents, couples, siblings);
        }
    }

    private static Made family(One... people) {
        var all = new ArrayList<One>();
        all.add(one("her", Sign.OPEN));
        all.addAll(Arrays.asList(people));
        return new Made(all, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static One one(String id, Sign sign) {
        return new One(
                id, "Marie-Esperanza " + id, "2019, chez sa marraine", "31", sign, id.hashCode() % 2 == 0, false, null);
    }

    private static One twin(String id) {
        return new One(id, id, "", "", Sign.OPEN, true, false, "birth");
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsInsideAndNobodyCoversAnybody(Case one) {
        for (var mirrored : List.of(false, true)) {
            var drawing = Genogram.of(one.made.kindred(), mirrored);
            Inside.check(drawing, mirrored);
            var signs = signs(drawing);
            assertThat(signs).hasSize(one.made.people().size() + 1);
            var rooms = Stream.concat(outer(signs).stream(), words(drawing).stream())
                    .toList();
            for (var room : rooms) {
                assertThat(rooms).allMatch(other -> other == room || !other.intersects(room));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLineGoesThroughANameNorThroughSomebodyElse(Case one) {
        var drawing = Genogram.of(one.made.kindred(), false);
        var lines = lines(drawing);
        for (var word : words(drawing)) {
            assertThat(lines).as("through %s", word).noneMatch(line -> line.intersects(word));
        }
        for (var sign : outer(signs(drawing))) {
            assertThat(lines).as("through %s", sign).noneMatch(line -> line.intersects(sign) && !ends(line, sign));
        }
    }

    /** A line that belongs to somebody ends inside the sign. */
    private static boolean ends(Line2D line, Rectangle2D sign) {
        return sign.contains(line.getP1()) || sign.contains(line.getP2());
    }

    @ParameterizedTest
    @EnumSource
    void theDottedLineHoldsThoseWhoLiveTogetherAndNobodyElse(Case one) {
        var drawing = Genogram.of(one.made.kindred(), false);
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
        var under = outer(signs(drawing)).stream()
                .filter(sign -> roof.contains(sign.getCenterX(), sign.getCenterY()))
                .count();
        var home = one.made.people().stream()
                .filter(who -> who.home() || who.id().equals("her"))
                .count();
        assertThat(under).isEqualTo(home < 2 ? 0 : home);
    }

    @ParameterizedTest
    @EnumSource
    void theSameFamilyStandsTheSameWay(Case one) {
        assertThat(Genogram.of(one.made.kindred(), false)).isEqualTo(Genogram.of(one.made.kindred(), false));
    }

    @Test
    void generationsStandInRows() {
        var made = Case.THREE_GENERATIONS.made;
        var family = new Generations(made.kindred());
        assertThat(family.in(0)).containsExactly("m", "v", "w", "q");
        assertThat(family.in(1)).containsExactly("her", "s", "h", "p");
        assertThat(family.in(2)).containsExactly("n", "k");
        assertThat(family.loose()).isEmpty();
    }

    @Test
    void whoWouldStandInAFourthRowOrIsTiedToNobodyStandsApart() {
        var made = family(one("m", Sign.CIRCLE), one("g", Sign.CIRCLE), one("n", Sign.OPEN))
                .child("her", "m", null)
                .child("m", "g", null);
        assertThat(new Generations(made.kindred()).loose().stream().map(One::id))
                .containsExactly("g", "n");
        assertThat(Genogram.of(made.kindred(), false).toString()).contains("Lien pas noté");
    }

    @Test
    void aTieThatContradictsAnotherIsNotDrawnAndNothingBreaks() {
        var made = family(one("m", Sign.CIRCLE), one("k", Sign.OPEN))
                .child("her", "m", null)
                .child("m", "k", null)
                .child("k", "her", null)
                .siblings("her", "m")
                .pair("k", "m");
        Inside.check(Genogram.of(made.kindred(), false), false);
    }

    @Test
    void aCoupleApartIsDashedAndASeparationHasAStroke() {
        var apart = family(one("p", Sign.OPEN));
        apart.couples().add(new Couple("her", "p", State.APART));
        assertThat(paths(Genogram.of(apart.kindred(), false), "kl kl--apart")).hasSize(1);
        var over = family(one("p", Sign.OPEN)).over("her", "p");
        assertThat(paths(Genogram.of(over.kindred(), false), "kl"))
                .as("line and stroke")
                .hasSize(2);
        var both = family(one("p", Sign.OPEN)).pair("her", "p");
        assertThat(paths(Genogram.of(both.kindred(), false), "kl")).hasSize(1);
    }

    @Test
    void twinsHangFromOnePoint() {
        var risers = lines(Genogram.of(Case.TWINS.made.kindred(), false)).stream()
                .filter(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2())
                .toList();
        assertThat(risers).hasSize(2);
        assertThat(risers.getFirst().getP1()).isEqualTo(risers.getLast().getP1());
    }

    @Test
    void aLossIsSmallAndSoftAndHasNoStroke() {
        var drawing = Genogram.of(Case.A_LOSS.made.kindred(), false);
        assertThat(paths(drawing, "node node--soft")).hasSize(1);
        assertThat(bounds(paths(drawing, "node node--soft").getFirst()).getHeight())
                .isLessThan(20);
    }

    private static List<Shape.Path> paths(Drawing drawing, String style) {
        return drawing.shapes().stream()
                .filter(Shape.Path.class::isInstance)
                .map(Shape.Path.class::cast)
                .filter(path -> path.style().equals(style))
                .toList();
    }

    private static List<Rectangle2D> signs(Drawing drawing) {
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
    private static List<Rectangle2D> outer(List<Rectangle2D> signs) {
        return signs.stream()
                .filter(one -> signs.stream().noneMatch(other -> other != one && other.contains(one)))
                .toList();
    }

    private static Rectangle2D bounds(Shape.Path path) {
        var points = POINT.matcher(path.d());
        points.find();
        var bounds =
                new Rectangle2D.Double(Double.parseDouble(points.group(2)), Double.parseDouble(points.group(3)), 0, 0);
        while (points.find()) {
            bounds.add(Double.parseDouble(points.group(2)), Double.parseDouble(points.group(3)));
        }
        return bounds;
    }

    private static List<Line2D> lines(Drawing drawing) {
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

    private static List<Rectangle2D> words(Drawing drawing) {
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
}
