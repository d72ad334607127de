package be.mille.ui.web;

import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import be.mille.ui.Member;
import be.mille.ui.Moment;
import be.mille.ui.Stop;
import be.mille.ui.Tab;
import be.mille.ui.Texts;
import be.mille.ui.draw.Pulse;
import java.util.List;

/** Fills the style page with an invented family. */
final class StyleSamples {
    private final Texts t;
    private final Dates dates;
    private final boolean mirrored;

    StyleSamples(Texts t, Dates dates, boolean mirrored) {
        this.t = t;
        this.dates = dates;
        this.mirrored = mirrored;
    }

    StylePage page() {
        return new StylePage(
                mirrored,
                colours(),
                FormErrors.none()
                        .add("until-wrong", text("field.until.error"))
                        .add("who-wrong", text("field.who.error")),
                List.of(
                        new Choice("stable", text("home.stable")),
                        new Choice("worries", text("home.worries")),
                        new Choice("guest", text("home.guest")),
                        new Choice("unknown", text("home.unknown")),
                        Choice.soft("rather-not", text("home.rather-not")),
                        Choice.soft("not-today", text("home.not-today"))),
                List.of(
                        new Choice("small", text("home.small")),
                        new Choice("damp", text("home.damp")),
                        new Choice("rent", text("home.rent")),
                        new Choice("eviction", text("home.eviction"))),
                List.of(
                        new Choice("yes", text("help.yes")),
                        new Choice("later", text("help.later")),
                        new Choice("no", text("help.no")),
                        new Choice("already", text("help.already"))),
                List.of(new Choice("nadia", "Nadia Kessels"), new Choice("sarah", "Sarah Aerts")),
                List.of(
                        new Fact(text("fact.stage"), text("stage.27")),
                        new Fact(text("fact.due"), dates.brief(dates.today().plusDays(87)), text("fact.scan")),
                        new Fact(text("fact.language"), text("fact.arabic"), text("fact.interpreter")),
                        new Fact(text("fact.coordinates"), "Nadia Kessels", text("fact.you"))),
                List.of(text("line.phone"), text("line.contact")),
                new StyleDrawings(t, dates, mirrored).pictures(),
                members(),
                List.of(
                        new Moment("20/11", Knot.DONE, text("done.visit"), "Maternité des Tilleuls"),
                        new Moment("12/11", Knot.REQUESTED, text("done.asked"), "Nadia Kessels", "#plan"),
                        new Moment("12/11", Knot.COULD_NOT, text("done.full"), "CPAS")),
                List.of(
                        new Stop(text("rail.communication"), "#rail", Knot.DONE, text("rail.done"), false),
                        new Stop(text("rail.birth"), "#rail", Knot.DONE, text("rail.done"), false),
                        new Stop(text("rail.home"), "#rail", Knot.FULL, text("rail.now"), true),
                        new Stop(text("rail.work"), "#rail", Knot.TODO, text("rail.todo"), false),
                        new Stop(text("rail.money"), "#rail", Knot.TODO, text("rail.todo"), false)),
                List.of(
                        new Tab(text("tab.all"), "#caseload", 34, true),
                        new Tab(text("tab.mine"), "#caseload", 9, false),
                        new Tab(text("tab.quiet"), "#caseload", 3, false)),
                List.of(
                        row("Mina Berrada", "stage.27", 87, false),
                        row("Rosa Pinto", "stage.34", 41, false),
                        row("Sofia Marchetti", "stage.6", -6, true),
                        row("Chloé Vandamme", "stage.7", -214, true)));
    }

    private String text(String key) {
        return t.get("ui.style." + key);
    }

    private StylePage.Row row(String name, String stage, int daysToBirth, boolean born) {
        return new StylePage.Row(
                name,
                text(stage),
                Pulse.of(dates.today().plusDays(daysToBirth), born, dates.today(), mirrored),
                text("task.again"),
                text("table.ago"));
    }

    private List<StylePage.Colour> colours() {
        return List.of(
                colour("paper", "#faf7f2"),
                colour("surface", "#fffefb"),
                colour("sunk", "#f3eee6"),
                colour("control", "#857a6a"),
                colour("ink", "#1d2624"),
                colour("ink-2", "#535a55"),
                colour("fil-400", "#5d978e"),
                colour("fil-500", "#2f8178"),
                colour("fil-700", "#0e5a54"),
                colour("terre-100", "#f9e6da"),
                colour("terre-700", "#9c4521"),
                colour("ocre-800", "#6b4a00"),
                colour("rouge", "#a5123c"));
    }

    private StylePage.Colour colour(String name, String value) {
        return new StylePage.Colour(name, value, text("colour." + name));
    }

    private List<Member> members() {
        return List.of(
                new Member("NK", "Nadia Kessels", text("role.midwife"), text("since"), Member.Tie.ACTIVE, "#team"),
                new Member("L", "Dr Lambrechts", text("role.doctor"), text("since"), Member.Tie.SILENT, null),
                new Member("A", "L’Archipel", text("role.home"), null, Member.Tie.ASKED, null),
                new Member("O", "ONE", text("role.child"), null, Member.Tie.PLANNED, null),
                new Member("S", "Samira", text("role.sister"), null, Member.Tie.KIN, null));
    }
}
