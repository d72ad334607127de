package be.mille.ui.draw;

import java.util.Comparator;

/** Her own thread through the thousand days: firm until today, open after it, with its loop at the birth and small rings for what happened. */
final class HerThread {
    private final Story story;
    private final Pen pen;
    private final Scale scale;
    private final double thread;
    private final boolean phone;

    HerThread(Story story, Pen pen, Scale scale, double thread, boolean phone) {
        this.story = story;
        this.pen = pen;
        this.scale = scale;
        this.thread = thread;
        this.phone = phone;
    }

    void draw(double today) {
        var birth = scale.xBirth;
        var loop = story.birthText() != null;
        if (story.born() && loop) {
            looped("th", scale.x0, birth, Math.max(today, birth + 16));
            pen.path("th th--next", "M", Math.max(today, birth + 16), thread, "L", scale.xEnd, thread);
        } else {
            pen.path("th", "M", scale.x0, thread, "L", today, thread);
            if (loop && today < birth - 15) {
                looped("th th--next", today, birth, scale.xEnd);
            } else if (loop) {
                looped("th th--next", birth - 15, birth, scale.xEnd);
            } else {
                pen.path("th th--next", "M", today, thread, "L", scale.xEnd, thread);
            }
        }
        pen.disc("dot", scale.x0, thread, 5, null);
        if (!phone) {
            pen.text("tb", 0, thread + 4, "start", Pen.fit(story.her(), Timeline.NAMES - 18.0));
        }
        var text = story.birthText();
        var written = scale.x0;
        if (text != null) {
            birthWords(text, birth, today);
        }
        for (var mark : story.marks().stream()
                .sorted(Comparator.comparing(Story.Mark::on))
                .toList()) {
            written = mark(mark, today, written);
        }
    }

    /** Beside the loop on the side where today's line does not cut it; on a phone above the loop, within the edges. */
    private void birthWords(String text, double birth, double today) {
        var wide = Pen.widthOf(text);
        if (phone) {
            var left = Math.clamp(birth - wide / 2, scale.x0, Math.max(scale.x0, scale.xEnd - wide));
            pen.text("tb over", left, thread - 32, "start", text);
            return;
        }
        var right = birth + 22;
        if (today > right - 10 && today < right + wide + 10) {
            pen.text("tb", birth - 22, thread - 13, "end", text);
        } else {
            pen.text("tb", right, thread - 13, "start", text);
        }
    }

    private void looped(String style, double from, double birth, double to) {
        pen.path(
                style,
                "M",
                from,
                thread,
                "L",
                birth - 14,
                thread,
                "C",
                birth + 6,
                thread,
                birth + 15,
                thread - 7,
                birth + 15,
                thread - 16,
                "C",
                birth + 15,
                thread - 23,
                birth + 8,
                thread - 27,
                birth,
                thread - 27,
                "C",
                birth - 8,
                thread - 27,
                birth - 15,
                thread - 23,
                birth - 15,
                thread - 16,
                "C",
                birth - 15,
                thread - 7,
                birth - 6,
                thread,
                birth + 14,
                thread,
                "L",
                to,
                thread);
    }

    /** A small ring on her thread; its words where they hide nothing, else in the list alone. */
    private double mark(Story.Mark mark, double today, double written) {
        var x = scale.at(mark.on());
        pen.disc("mark", x, thread, 4.5, mark.text());
        var wide = Pen.widthOf(mark.text());
        var free = x > written
                && x + wide < scale.xEnd
                && (x + wide < today - 10 || x > today + 10)
                && (x + wide < scale.xBirth - 26 || x > scale.xBirth + 150);
        if (phone || !free) {
            return written;
        }
        pen.text("t2", x - 4, thread - 12, "start", mark.text());
        return x + wide + 8;
    }
}
