package be.mille.ui.draw;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks for what, as two columns with lines between them. Everybody has a place, asked or not, and always the same: two periods, or two
 * basins, are laid beside each other and compared.
 */
public final class Flows {
    private static final int WIDTH = 960;
    private static final double TOP = 40;
    private static final double ROW = 21;
    private static final double LEFT = 296;
    private static final double RIGHT = 644;
    private static final double NODE = 5;
    private static final double GAP = 12;

    private final Chart chart;
    private final double height;
    private final Pen pen = new Pen(WIDTH, false);

    private Flows(Chart chart) {
        this.chart = chart;
        this.height = TOP + ROW * Math.max(chart.left().size(), chart.right().size());
    }

    /**
     * What is drawn.
     *
     * @param from what the left column says, in words
     * @param to what the right one says
     */
    public record Chart(String caption, String from, String to, List<Kind> left, List<Kind> right, List<Line> lines) {}

    public record Kind(String id, String name) {}

    /** @param stuck found no place or no answer, as a rule: drawn in another colour and with a mark at its end */
    public record Line(String from, String to, Weight weight, boolean stuck) {}

    /** How thick: of four steps, never of a count. */
    public enum Weight {
        FEW(1.5),
        SOME(3),
        MANY(5),
        MOST(8);

        private final double wide;

        Weight(double wide) {
            this.wide = wide;
        }

        public static Weight of(long families) {
            return families <= 10 ? FEW : families <= 25 ? SOME : families <= 50 ? MANY : MOST;
        }

        /** The classes of the style sheet. */
        public String style() {
            return "ln ln--" + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Drawing of(Chart chart) {
        return new Flows(chart).draw();
    }

    private Drawing draw() {
        pen.text("tb", LEFT + NODE, TOP - 22, "end", chart.from());
        pen.text("tb", RIGHT - NODE, TOP - 22, "start", chart.to());
        // The widest first, so that a thin one is not hidden below it.
        chart.lines().stream()
                .sorted((one, other) -> Double.compare(other.weight().wide, one.weight().wide))
                .forEach(this::line);
        kinds(chart.left(), LEFT, "end", ends(true));
        kinds(chart.right(), RIGHT, "start", ends(false));
        chart.lines().stream()
                .filter(Line::stuck)
                .forEach(one -> pen.disc("mark", RIGHT - NODE - 14, y(chart.right(), one.to()), 4, null));
        return new Drawing(WIDTH, (int) height, chart.caption(), pen.shapes());
    }

    private Set<String> ends(boolean left) {
        var ends = new HashSet<String>();
        chart.lines().forEach(one -> ends.add(left ? one.from() : one.to()));
        return ends;
    }

    private void line(Line one) {
        var from = y(chart.left(), one.from());
        var to = y(chart.right(), one.to());
        var middle = (LEFT + RIGHT) / 2;
        pen.path(
                one.weight().style() + (one.stuck() ? " ln--strain" : ""),
                "M",
                LEFT,
                from,
                "C",
                middle,
                from,
                middle,
                to,
                RIGHT,
                to);
    }

    private void kinds(List<Kind> kinds, double x, String anchor, Set<String> ends) {
        var aside = anchor.equals("end") ? -GAP : GAP;
        for (var kind : kinds) {
            var y = y(kinds, kind.id());
            var drawn = ends.contains(kind.id());
            if (drawn) {
                pen.disc("node", x, y, NODE, null);
            }
            var said = Pen.fit(kind.name(), LEFT - GAP);
            pen.text(drawn ? "" : "t2", x + aside, y + 4, anchor, said, said.equals(kind.name()) ? null : kind.name());
        }
    }

    private double y(List<Kind> kinds, String id) {
        var step = (height - TOP) / kinds.size();
        for (var i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).id().equals(id)) {
                return TOP + step * (i + 0.5);
            }
        }
        throw new IllegalArgumentException(id);
    }
}
