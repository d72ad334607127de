package be.mille.ui.draw;

import static be.mille.ui.draw.MadeFamily.family;
import static be.mille.ui.draw.MadeFamily.one;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.ui.draw.Kindred.Couple;
import be.mille.ui.draw.Kindred.One;
import be.mille.ui.draw.Kindred.Sign;
import be.mille.ui.draw.Kindred.State;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of a family: nobody covers anybody, no line goes through a name, everybody stands where she stood yesterday. */
class GenogramTests {
    @ParameterizedTest
    @EnumSource
    void everybodyIsInsideAndNobodyCoversAnybody(FamilyAsItIs one) {
        for (var mirrored : List.of(false, true)) {
            var drawing = Genogram.of(one.made.kindred(), mirrored);
            Inside.check(drawing, mirrored);
            var signs = Drawn.signs(drawing);
            assertThat(signs).hasSize(one.made.people().size() + 1);
            var rooms = Stream.concat(Drawn.outer(signs).stream(), Drawn.words(drawing).stream())
                    .toList();
            for (var room : rooms) {
                assertThat(rooms).allMatch(other -> other == room || !other.intersects(room));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noLineGoesThroughANameNorThroughSomebodyElse(FamilyAsItIs one) {
        var drawing = Genogram.of(one.made.kindred(), false);
        var lines = Drawn.lines(drawing);
        for (var word : Drawn.words(drawing)) {
            assertThat(lines).as("through %s", word).noneMatch(line -> line.intersects(word));
        }
        for (var sign : Drawn.outer(Drawn.signs(drawing))) {
            assertThat(lines).as("through %s", sign).noneMatch(line -> line.intersects(sign) && !ends(line, sign));
        }
    }

    /** A line that belongs to somebody ends inside the sign. */
    private static boolean ends(Line2D line, Rectangle2D sign) {
        return sign.contains(line.getP1()) || sign.contains(line.getP2());
    }

    @ParameterizedTest
    @EnumSource
    void theDottedLineHoldsThoseWhoLiveTogetherAndNobodyElse(FamilyAsItIs one) {
        var drawing = Genogram.of(one.made.kindred(), false);
        var roof = Drawn.roof(drawing);
        var under = Drawn.outer(Drawn.signs(drawing)).stream()
                .filter(sign -> roof.contains(sign.getCenterX(), sign.getCenterY()))
                .count();
        var home = one.made.people().stream()
                .filter(who -> who.home() || who.id().equals("her"))
                .count();
        assertThat(under).isEqualTo(home < 2 ? 0 : home);
    }

    @ParameterizedTest
    @EnumSource
    void theSameFamilyStandsTheSameWay(FamilyAsItIs one) {
        assertThat(Genogram.of(one.made.kindred(), false)).isEqualTo(Genogram.of(one.made.kindred(), false));
    }

    @Test
    void generationsStandInRows() {
        var made = FamilyAsItIs.THREE_GENERATIONS.made;
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
        assertThat(Drawn.paths(Genogram.of(apart.kindred(), false), "kl kl--apart"))
                .hasSize(1);
        var over = family(one("p", Sign.OPEN)).over("her", "p");
        assertThat(Drawn.paths(Genogram.of(over.kindred(), false), "kl"))
                .as("line and stroke")
                .hasSize(2);
        var both = family(one("p", Sign.OPEN)).pair("her", "p");
        assertThat(Drawn.paths(Genogram.of(both.kindred(), false), "kl")).hasSize(1);
    }

    @Test
    void twinsHangFromOnePoint() {
        var risers = Drawn.lines(Genogram.of(FamilyAsItIs.TWINS.made.kindred(), false)).stream()
                .filter(line -> line.getX1() != line.getX2() && line.getY1() != line.getY2())
                .toList();
        assertThat(risers).hasSize(2);
        assertThat(risers.getFirst().getP1()).isEqualTo(risers.getLast().getP1());
    }

    @Test
    void aLossIsSmallAndSoftAndHasNoStroke() {
        var drawing = Genogram.of(FamilyAsItIs.A_LOSS.made.kindred(), false);
        assertThat(Drawn.paths(drawing, "node node--soft")).hasSize(1);
        assertThat(Drawn.bounds(Drawn.paths(drawing, "node node--soft").getFirst())
                        .getHeight())
                .isLessThan(20);
    }
}
