package be.mille.home.web.record;

import be.mille.ui.draw.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everybody around her as it was on a day, drawn and as a table.
 *
 * @param month the month that is shown, in words
 * @param day the day it is drawn for: the last of its month, or today
 * @param back how many months there are before this one
 * @param shown months from now, none or fewer
 * @param kin whether her own people are among them, of whom nobody noted since when
 * @param writes whether the reader may note how she lives a tie
 * @param told whether anything of them is noted
 * @param printed the moment, for paper
 */
public record NetworkPage(
        String family,
        String called,
        String month,
        String day,
        int back,
        int shown,
        Drawing drawing,
        List<Row> rows,
        List<Month> months,
        boolean kin,
        boolean writes,
        boolean told,
        String printed) {
    public NetworkPage {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
    }

    public record Row(
            String who,
            String role,
            @Nullable String since,
            @Nullable String until,
            @Nullable String met,
            @Nullable String tie) {}

    /** @param ago months from now, none or fewer */
    public record Month(int ago, String name) {}
}
