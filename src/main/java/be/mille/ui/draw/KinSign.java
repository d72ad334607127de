package be.mille.ui.draw;

import be.mille.ui.draw.Kindred.One;

/** The sign of one person of a family: by what was noted, by nothing else. */
final class KinSign {
    static final double HALF = 18;
    private static final double ENDED = 10;

    private KinSign() {}

    static void draw(Pen pen, One one, boolean her, double x, double y) {
        if (her) {
            outline(pen, "node", one.sign(), x, y, HALF + 4);
        }
        outline(pen, style(one, her), one.sign(), x, y, one.sign() == Kindred.Sign.ENDED ? ENDED : HALF);
        if (one.gone()) {
            pen.path("kl", "M", x - HALF, y + HALF, "L", x + HALF, y - HALF);
        }
        if (!one.age().isEmpty()) {
            pen.text(her ? "tw" : "tb t2", x, y + 4, "middle", one.age());
        }
    }

    private static String style(One one, boolean her) {
        if (her) {
            return "node node--her";
        }
        return one.sign() == Kindred.Sign.ENDED || one.gone() ? "node node--soft" : "node node--kin";
    }

    private static void outline(Pen pen, String style, Kindred.Sign sign, double x, double y, double half) {
        switch (sign) {
            case CIRCLE -> pen.disc(style, x, y, half, null);
            case SQUARE -> pen.box(style, x - half, y - half, 2 * half, 2 * half, 2);
            case DIAMOND ->
                pen.path(style, "M", x, y - half, "L", x + half, y, "L", x, y + half, "L", x - half, y, "Z");
            case OPEN -> hexagon(pen, style, x, y, half);
            case EXPECTED, ENDED ->
                pen.path(style, "M", x, y - half, "L", x + half, y + half * 0.8, "L", x - half, y + half * 0.8, "Z");
        }
    }

    private static void hexagon(Pen pen, String style, double x, double y, double half) {
        var side = half * 0.94;
        pen.path(
                style,
                "M",
                x,
                y - half,
                "L",
                x + side,
                y - half / 2,
                "L",
                x + side,
                y + half / 2,
                "L",
                x,
                y + half,
                "L",
                x - side,
                y + half / 2,
                "L",
                x - side,
                y - half / 2,
                "Z");
    }

    /** For the words beside the drawing. */
    static Drawing alone(Kindred.Sign sign) {
        var pen = new Pen(24, false);
        outline(
                pen,
                sign == Kindred.Sign.ENDED ? "node node--soft" : "node node--kin",
                sign,
                12,
                12,
                sign == Kindred.Sign.ENDED ? 6 : 9);
        return new Drawing(24, 24, "", pen.shapes());
    }
}
