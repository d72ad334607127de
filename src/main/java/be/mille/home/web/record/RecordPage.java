package be.mille.home.web.record;

import be.mille.ui.Fact;
import be.mille.ui.Icon;
import be.mille.ui.Knot;
import be.mille.ui.Member;
import be.mille.ui.Moment;
import be.mille.ui.Reach;
import be.mille.ui.Wish;
import be.mille.ui.draw.Drawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One family at a glance, as the page shows it. */
public record RecordPage(
        Identity identity,
        Panel<News> news,
        Panel<Kept> kept,
        Panel<Relays> relays,
        Panel<Expected> expected,
        Panel<Short<Quiet>> silent,
        Panel<Short<String>> strengths,
        Panel<Short<Moment>> undertaken,
        Panel<Life> life,
        Panel<Around> around,
        Panel<Domains> domains,
        boolean writes,
        String printed) {

    /**
     * Who she is and where she is, in the bar that stays in its place on every page of hers.
     *
     * @param official her official names, when they say more than the called one
     * @param coordinator null when nobody coordinates
     * @param call where whoever coordinates is reached at work; nothing said for oneself
     * @param reach when whoever coordinates can be reached, and who stands in; null when nothing was said
     * @param away whom to call while she is on leave; null when she is there
     * @param contact when somebody last spoke with, met or wrote to her; null when nobody did
     * @param services those around her that the reader may know
     */
    public record Identity(
            String href,
            String name,
            @Nullable String official,
            List<Fact> facts,
            @Nullable String coordinator,
            boolean coordinates,
            Reach call,
            @Nullable String reach,
            @Nullable String away,
            @Nullable String contact,
            @Nullable String services,
            List<String> lines,
            List<Action> actions,
            List<Action> more) {
        public Identity {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
            actions = List.copyOf(actions);
            more = List.copyOf(more);
        }
    }

    public record Action(String text, String href, @Nullable Icon icon) {}

    /** What others did since the reader was here before; no lines when nothing. */
    public record News(@Nullable String since, List<NewsLine> lines) {
        public News {
            lines = List.copyOf(lines);
        }
    }

    public record NewsLine(String what, String by, String href) {}

    /** Notes that are kept on top. */
    public record Kept(List<KeptNote> notes) {
        public Kept {
            notes = List.copyOf(notes);
        }
    }

    public record KeptNote(String who, String words, String language, String href) {}

    /** What waits for somebody outside; no lines when nothing does. */
    public record Relays(List<RelayLine> lines) {
        public Relays {
            lines = List.copyOf(lines);
        }

        /** Whether there is anything to print. */
        public boolean printed() {
            return lines.stream().anyMatch(line -> !line.quiet());
        }
    }

    /** @param quiet on the screen of whoever may know it, and on no paper that leaves the room */
    public record RelayLine(String kind, String days, String owner, boolean quiet, String href) {}

    /** What is expected, and of whom; the first one is the next action. */
    public record Expected(List<Row> first, List<Row> rest, String count) {
        public Expected {
            first = List.copyOf(first);
            rest = List.copyOf(rest);
        }

        /**
         * @param tick where the reader says that it is done; null when it is not hers to say
         * @param draft whether the words are the content’s and nobody has reviewed them yet
         */
        public record Row(
                String who,
                String what,
                String when,
                @Nullable String late,
                Knot knot,
                boolean hers,
                @Nullable String tick,
                int version,
                @Nullable String href,
                boolean draft) {}
    }

    /** A list of which the first few are seen at once and the rest on request. */
    public record Short<T>(List<T> first, List<T> rest) {
        public Short {
            first = List.copyOf(first);
            rest = List.copyOf(rest);
        }

        static <T> Short<T> of(List<T> all, int most) {
            int shown = Math.min(most, all.size());
            return new Short<>(all.subList(0, shown), all.subList(shown, all.size()));
        }
    }

    /**
     * Somebody of the team who has not shared anything yet.
     *
     * @param askNews where she is asked for news; null where the reader may not, or somebody did lately
     * @param asked that somebody asked her lately, and when; null when nobody did
     */
    public record Quiet(
            String name,
            String since,
            @Nullable String askNews,
            @Nullable String asked) {}

    /**
     * The thousand days.
     *
     * @param wide null when there is nothing to draw: no date known, or a pregnancy that ended
     * @param instead a sentence that stands where the drawing would be
     */
    public record Life(
            @Nullable Drawing wide,
            @Nullable Drawing phone,
            @Nullable String instead,
            boolean born,
            List<Moment> moments) {
        public Life {
            moments = List.copyOf(moments);
        }
    }

    /**
     * Everybody around her, drawn and as a list.
     *
     * @param crowded too many for the drawing on a phone
     * @param wide so many that the drawing takes the whole width
     */
    public record Around(Drawing drawing, List<Member> members, boolean crowded, boolean wide) {
        public Around {
            members = List.copyOf(members);
        }
    }

    /** The three facts, one line per need: her wish, the progress, and who acts next by when. */
    public record Domains(List<Line> lines, List<String> unmet) {
        public Domains {
            lines = List.copyOf(lines);
            unmet = List.copyOf(unmet);
        }

        public record Line(
                String need,
                @Nullable Wish wish,
                @Nullable Knot progress,
                @Nullable String next,
                @Nullable String late) {}
    }
}
