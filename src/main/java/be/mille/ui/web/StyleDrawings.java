package be.mille.ui.web;

import be.mille.ui.Dates;
import be.mille.ui.Texts;
import be.mille.ui.draw.Circle;
import be.mille.ui.draw.Circle.Closeness;
import be.mille.ui.draw.Circle.Tie;
import be.mille.ui.draw.Circle.Trade;
import be.mille.ui.draw.Ecomap;
import be.mille.ui.draw.Story;
import be.mille.ui.draw.Story.Kind;
import be.mille.ui.draw.Timeline;
import be.mille.ui.draw.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The drawings of the style page: a pregnancy with seven around her, and a family of seven months with sixteen. */
final class StyleDrawings {
    private final Texts t;
    private final Dates dates;
    private final boolean mirrored;

    StyleDrawings(Texts t, Dates dates, boolean mirrored) {
        this.t = t;
        this.dates = dates;
        this.mirrored = mirrored;
    }

    StylePage.Pictures pictures() {
        var words = Words.of(t);
        return new StylePage.Pictures(
                Timeline.wide(before(), words, mirrored),
                Timeline.phone(before(), words, mirrored),
                Timeline.wide(after(), words, mirrored),
                Timeline.phone(after(), words, mirrored),
                Ecomap.of(team(), mirrored),
                Ecomap.of(largeTeam(), mirrored));
    }

    private String text(String key, Object... arguments) {
        return t.get("ui.style." + key, arguments);
    }

    private LocalDate ago(int days) {
        return dates.today().minusDays(days);
    }

    private Story before() {
        return new Story(
                "Mina",
                text("timeline.caption"),
                ago(178),
                ago(-87),
                false,
                dates.today(),
                text("timeline.today", text("stage.27")),
                text("timeline.due", dates.brief(ago(-87))),
                List.of(
                        lane("ONE", "role.child", -90, Kind.PLANNED),
                        lane("L’Archipel", "role.home", 12, Kind.ASKED),
                        lane("SeTIS", "role.interpreter", 21, Kind.ACTIVE, 21, 7),
                        lane("CPAS, Sarah Aerts", "role.social", 64, Kind.ACTIVE, 64, 36),
                        lane("Nadia Kessels", "role.midwife", 92, Kind.ACTIVE, 92, 50, 21, 7),
                        lane("Dr Lambrechts", "role.doctor", 113, Kind.SILENT),
                        lane("Maternité des Tilleuls", "role.birth", 134, Kind.ACTIVE, 134, 85, 43, 4)),
                List.of(new Story.Mark(ago(72), text("mark.move"))));
    }

    private Story after() {
        var lanes = new ArrayList<Story.Lane>();
        for (var i = 0; i < 16; i++) {
            var since = 470 - i * 28;
            lanes.add(lane(
                    "Service " + (char) ('A' + i), "role.service", since, Kind.ACTIVE, since, Math.max(0, since - 40)));
        }
        return new Story(
                "Chloé",
                text("timeline.caption"),
                ago(480),
                ago(214),
                true,
                dates.today(),
                text("timeline.today", text("stage.7")),
                text("timeline.born", dates.brief(ago(214))),
                lanes,
                List.of());
    }

    private Story.Lane lane(String name, String note, int since, Kind kind, int... contacts) {
        var days = new ArrayList<LocalDate>();
        for (var contact : contacts) {
            days.add(ago(contact));
        }
        return new Story.Lane(name, text(note), ago(since), null, kind, days);
    }

    private Circle team() {
        return new Circle(
                "Mina",
                text("team"),
                List.of(
                        person("Tilleuls", "role.birth", "T", Trade.BIRTH, Closeness.MIDDLE, Tie.ORDINARY),
                        person("Nadia K.", "role.midwife", "NK", Trade.BIRTH, Closeness.NEAR, Tie.STRONG),
                        person("Dr Lambrechts", "role.doctor", "L", Trade.DOCTOR, Closeness.FAR, Tie.SILENT),
                        person("ONE", "role.child", "O", Trade.CHILD, Closeness.FAR, Tie.PLANNED),
                        person("Sarah Aerts", "role.social", "SA", Trade.SOCIAL, Closeness.MIDDLE, Tie.STRAINED),
                        person("L’Archipel", "role.home", "A", Trade.PLACE, Closeness.FAR, Tie.REQUESTED),
                        person("Samira", "role.sister", "S", Trade.FAMILY, Closeness.NEAR, Tie.STRONG),
                        person("Yanis", "role.son", "Y", Trade.FAMILY, Closeness.NEAR, Tie.ORDINARY)));
    }

    private Circle largeTeam() {
        var people = new ArrayList<Circle.Person>();
        var ties = Tie.values();
        var trades = Trade.values();
        for (var i = 0; i < 16; i++) {
            var letter = String.valueOf((char) ('A' + i));
            people.add(person(
                    "Service " + letter,
                    "role.service",
                    letter,
                    trades[i / 2],
                    Closeness.values()[i % 3],
                    ties[i % ties.length]));
        }
        return new Circle("Chloé", text("team.full"), people);
    }

    private Circle.Person person(String name, String note, String initials, Trade trade, Closeness near, Tie tie) {
        return new Circle.Person(initials, name, text(note), initials, trade, near, tie, initials, null);
    }
}
