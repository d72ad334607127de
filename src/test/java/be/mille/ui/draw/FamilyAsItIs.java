package be.mille.ui.draw;

import static be.mille.ui.draw.MadeFamily.family;
import static be.mille.ui.draw.MadeFamily.one;
import static be.mille.ui.draw.MadeFamily.twin;

import be.mille.ui.draw.Kindred.One;
import be.mille.ui.draw.Kindred.Sign;
import java.util.stream.IntStream;

/** Families whose drawing is looked at. */
enum FamilyAsItIs {
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

    final MadeFamily made;

    FamilyAsItIs(MadeFamily made) {
        this.made = made;
    }
}
