package be.mille.home.web.day;

import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My day, as the page shows it. */
public record DayPage(
        String date,
        int today,
        int visits,
        List<Stretch> stretches,
        int quiet,
        @Nullable String next,
        boolean accompanies,
        boolean none,
        List<Notice> notices,
        List<Opinion> opinions,
        News news,
        @Nullable Dozing dozing) {
    public DayPage {
        notices = List.copyOf(notices);
        opinions = List.copyOf(opinions);
        stretches = List.copyOf(stretches);
    }

    /**
     * A stretch of the thread: late, today, this week, still awaited, later.
     *
     * @param more rows that are not shown
     * @param older what is awaited for so long that only the records still say it
     */
    public record Stretch(String id, String title, List<Row> rows, int more, int older) {
        public Stretch {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param draft whether its words are the content’s and nobody has reviewed them yet
     * @param href where the button goes, or null when {@code tick} is done here
     * @param instead a second way, when it was otherwise; null for none
     */
    public record Row(
            String when,
            String person,
            String familyHref,
            String stage,
            String what,
            String why,
            boolean draft,
            boolean late,
            boolean urgent,
            Knot knot,
            String button,
            @Nullable String href,
            @Nullable String tick,
            int version,
            @Nullable Link instead) {}

    /**
     * Somebody opened a record exceptionally.
     *
     * @param record the family's name, or the reference where it is no longer open to the reader
     * @param href null in the same case
     */
    public record Notice(String record, @Nullable String href, String text, String seenPath) {}

    /** What colleagues ask of the reader: an opinion, or one that came back; requests to her service. */
    public record Opinion(String text, String href) {}

    /**
     * What others did since the reader last opened a record.
     *
     * @param more further records with news
     * @param drafts notes of hers that nobody reads, before they are deleted
     */
    public record News(List<NewsLine> lines, int more, List<NewsLine> drafts) {
        static final News NONE = new News(List.of(), 0, List.of());

        public News {
            lines = List.copyOf(lines);
            drafts = List.copyOf(drafts);
        }
    }

    public record NewsLine(String person, String href, String what) {}

    /** Records that will soon sleep for want of any sign of the reader. */
    public record Dozing(String text, List<Link> families) {
        public Dozing {
            families = List.copyOf(families);
        }
    }

    /** A second, quieter way out of a row. */
    public record Link(String text, String href) {}
}
