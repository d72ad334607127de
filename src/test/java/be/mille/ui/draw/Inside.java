package be.mille.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Says whether all shapes of a drawing lie inside its edges, words included. */
final class Inside {
    private static final Pattern NUMBER = Pattern.compile("-?[\\d.]+");
    private static final double LETTER = 6.7;

    private Inside() {}

    static void check(Drawing drawing, boolean mirrored) {
        drawing.shapes().forEach(shape -> check(shape, drawing, mirrored));
    }

    private static void check(Shape shape, Drawing drawing, boolean mirrored) {
        switch (shape) {
            case Shape.Path path -> {
                var numbers = NUMBER.matcher(path.d());
                var isX = true;
                while (numbers.find()) {
                    within(Double.parseDouble(numbers.group()), isX ? drawing.width() : drawing.height(), path);
                    isX = !isX;
                }
            }
            case Shape.Disc disc -> {
                var radius = Double.parseDouble(disc.radius());
                within(Double.parseDouble(disc.x()) - radius, drawing.width(), disc);
                within(Double.parseDouble(disc.x()) + radius, drawing.width(), disc);
                within(Double.parseDouble(disc.y()) + radius, drawing.height(), disc);
            }
            case Shape.Box box -> {
                within(Double.parseDouble(box.x()), drawing.width(), box);
                within(Double.parseDouble(box.x()) + Double.parseDouble(box.width()), drawing.width(), box);
                within(Double.parseDouble(box.y()) + Double.parseDouble(box.height()), drawing.height(), box);
            }
            case Shape.Label label -> {
                var x = Double.parseDouble(label.x());
                var wide = label.text().codePointCount(0, label.text().length()) * LETTER;
                var forward = mirrored ? -wide : wide;
                switch (label.anchor()) {
                    case "start" -> within(x + forward, drawing.width(), label);
                    case "end" -> within(x - forward, drawing.width(), label);
                    default -> {
                        within(x - wide / 2, drawing.width(), label);
                        within(x + wide / 2, drawing.width(), label);
                    }
                }
                within(x, drawing.width(), label);
                within(Double.parseDouble(label.y()), drawing.height(), label);
            }
            case Shape.Link link -> link.shapes().forEach(inner -> check(inner, drawing, mirrored));
        }
    }

    private static void within(double value, double most, Shape shape) {
        assertThat(value).as(shape.toString()).isBetween(-4.0, most + 4);
    }
}
