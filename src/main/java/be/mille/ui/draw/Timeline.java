package be.mille.ui.draw;

import java.time.LocalDate;
import java.time.format.TextStyle;

/** The thousand days in one picture: her thread with its loop at the birth, and a strand for everybody around her. */
public final class Timeline {
    private static final int WIDE = 960;
    static final int NAMES = 200;
    private static final int PHONE = 326;

    private final Story story;
    private final Words words;
    private final boolean phone;
    private final Pen pen;
    private final Scale scale;
    private final double thread;
    private final double firstLane;
    private final double laneHeight;

    private Timeline(Story story, Words words, boolean phone, boolean mirrored) {
        this.story = story;
        this.words = words;
        this.phone = phone;
        this.pen = new Pen(phone ? PHONE : WIDE, mirrored);
        this.scale = phone ? new Scale(story, 8, 318) : new Scale(story, NAMES, 954);
        this.thread = phone ? 102 : 98;
        this.laneHeight = phone ? 40 : story.lanes().size() > 10 ? 32 : 38;
        this.firstLane = thread + (phone ? 42 : 44);
    }

    /** For a screen and for paper: names at the side, months at the top. */
    public static Drawing wide(Story story, Words words, boolean mirrored) {
        return new Timeline(story, words, false, mirrored).draw();
    }

    /** For a phone: each name above its own strand; the list beside it is read first. */
    public static Drawing phone(Story story, Words words, boolean mirrored) {
        return new Timeline(story, words, true, mirrored).draw();
    }

    private Drawing draw() {
        var lanes = story.lanes().size();
        var height = (int) Math.round(lanes == 0 ? thread + 24 : firstLane + laneHeight * (lanes - 1) + 24);
        ground(height);
        var today = scale.at(story.today());
        pen.path("now", "M", today, thread - (phone ? 44 : 30), "L", today, height);
        var strands = Strands.of(story.lanes(), scale, phone ? 12 : 18, phone ? 5 : 8, scale.xEnd - 34);
        for (var i = 0; i < strands.size(); i++) {
            strand(strands.get(i), firstLane + i * laneHeight, today);
        }
        new HerThread(story, pen, scale, thread, phone).draw(today);
        flag(today);
        return new Drawing(phone ? PHONE : WIDE, height, story.caption(), pen.shapes());
    }

    private void ground(int height) {
        pen.box("band", scale.xBirth, 22, scale.xHalf - scale.xBirth, height - 22.0, 0);
        pen.text("tb", scale.x0, 14, "start", Pen.fit(words.pregnancy(), scale.xBirth - scale.x0));
        if (phone) {
            pen.text("t2", scale.xBirth + 4, 14, "start", words.sixMonths());
            pen.text("t2", scale.xEnd, 14, "end", words.twoYears());
        } else {
            pen.text("tb", scale.xBirth + 8, 14, "start", Pen.fit(words.firstMonths(), scale.xHalf - scale.xBirth));
            pen.text("tb", scale.xHalf + 8, 14, "start", Pen.fit(words.later(), scale.xEnd - scale.xHalf));
        }
        months(height);
        var year = scale.at(story.birth().plusYears(1));
        pen.path("tick", "M", year, 26, "L", year, height);
        pen.path("tick", "M", scale.xEnd, 26, "L", scale.xEnd, height);
        if (!phone) {
            pen.text("t2", year - 4, 36, "end", words.oneYear());
            pen.text("t2", scale.xEnd - 4, 36, "end", words.twoYears());
        }
    }

    /** A line at each month until six months after the birth, and its name where there is room. */
    private void months(int height) {
        var written = Double.NEGATIVE_INFINITY;
        var drawn = Double.NEGATIVE_INFINITY;
        var month = story.conception().withDayOfMonth(1).plusMonths(1);
        for (; month.isBefore(scale.half()); month = month.plusMonths(1)) {
            var x = scale.at(month);
            if (month.isAfter(story.birth()) && !story.born()) {
                return;
            }
            if (x - drawn >= 11) {
                pen.path("tick", "M", x, 26, "L", x, height);
                drawn = x;
            }
            var name = month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
            if (!phone && x - written > Pen.widthOf(name) + 14 && x + 4 + Pen.widthOf(name) < scale.xHalf) {
                pen.text("t2", x + 4, 36, "start", name);
                written = x;
            }
        }
    }

    private void strand(Strands.Strand strand, double y, double today) {
        var lane = strand.lane();
        var down = strand.leaves();
        var style = switch (lane.kind()) {
            case ACTIVE -> "ln";
            case ASKED -> "ln ln--ask";
            case SILENT -> "ln ln--mute";
            case PLANNED -> "ln ln--plan";
        };
        var begins = down + 14;
        var ends = Math.max(begins + 12, end(lane, today));
        if (!phone) {
            pen.path("base", "M", scale.x0, y, "L", scale.xEnd, y);
        }
        pen.path(
                style,
                "M",
                down - 9,
                thread,
                "C",
                down - 3,
                thread,
                down,
                thread + 5,
                down,
                thread + 14,
                "L",
                down,
                y - 11,
                "C",
                down,
                y - 4,
                down + 4,
                y,
                down + 11,
                y,
                "L",
                ends,
                y);
        name(lane, y, begins, ends);
        lane.notes().forEach(day -> pen.disc("ring", on(day, begins, ends), y, 4, null));
        lane.contacts().forEach(day -> pen.disc("dot", on(day, begins, ends), y, 4.5, null));
        switch (lane.kind()) {
            case ASKED -> {
                pen.disc("ring ring--ask", ends, y, 6.5, null);
                pen.text("tn t2", ends, y + 4, "middle", "?");
            }
            case SILENT -> pen.disc("ring ring--mute", ends, y, 5, null);
            case PLANNED -> pen.disc("ring", begins + 2, y, 4.5, null);
            case ACTIVE -> {}
        }
    }

    private double on(LocalDate day, double begins, double ends) {
        return Math.clamp(scale.at(day), begins, Math.max(begins, ends));
    }

    private double end(Story.Lane lane, double today) {
        var until = lane.until();
        if (lane.kind() == Story.Kind.PLANNED) {
            return until == null ? scale.xEnd : scale.at(until);
        }
        return until == null ? today : scale.at(until);
    }

    private void name(Story.Lane lane, double y, double begins, double ends) {
        if (!phone) {
            pen.text("tb", 0, y - 2, "start", Pen.fit(lane.name(), NAMES - 18.0));
            pen.text("t2", 0, y + 13, "start", Pen.fit(lane.note(), NAMES - 10.0));
            return;
        }
        var room = Math.max(scale.xEnd - begins, begins - scale.x0);
        var text = Pen.fit(lane.name(), room);
        if (scale.xEnd - begins >= Pen.widthOf(text)) {
            pen.text("tb over", begins, y - 8, "start", text);
        } else {
            pen.text("tb over", Math.max(begins - 24, ends - 24), y - 8, "end", text);
        }
    }

    private void flag(double today) {
        var width = Pen.widthOf(story.todayText()) + 26;
        var left = Math.clamp(today - width / 2, scale.x0 - 8, scale.xEnd - width);
        var top = phone ? thread - 66 : thread - 52;
        pen.disc("nowbox", today, thread, 6, null);
        pen.box("nowbox", left, top, width, 22, 11);
        pen.text("tw", left + width / 2, top + 15, "middle", story.todayText());
        pen.path("now", "M", today, top + 22, "L", today, thread - 6);
    }

    /** The eve of the second birthday, when the thread ends. */
    public static LocalDate end(LocalDate birth) {
        return birth.plusYears(2).minusDays(1);
    }
}
