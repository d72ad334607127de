package be.mille.home.web.genogram;

import be.mille.ui.draw.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Her family, drawn and as a table.
 *
 * @param drawing null while nothing is noted that could be drawn
 * @param signs what means what, of that which this drawing has
 * @param narrow whether it shows something the whole team does not read
 * @param writes whether the reader may note how they are tied
 * @param printed the moment, for paper
 */
public record GenogramPage(
        String family,
        String called,
        @Nullable Drawing drawing,
        boolean wide,
        List<Row> rows,
        List<Sign> signs,
        boolean narrow,
        boolean writes,
        String printed) {
    public GenogramPage {
        rows = List.copyOf(rows);
        signs = List.copyOf(signs);
    }

    /** @param ties what she or he is to the others, a line each */
    public record Row(
            String who,
            List<String> ties,
            @Nullable String birth,
            @Nullable String lives) {}

    /** @param line the points of a line; null for a sign, and for the dotted one */
    public record Sign(@Nullable Drawing drawing, @Nullable String line, String text) {}
}
