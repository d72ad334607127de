package be.mille.ui.web;

import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import be.mille.ui.Member;
import be.mille.ui.Moment;
import be.mille.ui.Stop;
import be.mille.ui.Tab;
import be.mille.ui.draw.Drawing;
import java.util.List;

/** What the style page shows; the names are invented, the words are texts like on every page. */
public record StylePage(
        boolean mirrored,
        List<Colour> colours,
        FormErrors errors,
        List<Choice> home,
        List<Choice> worries,
        List<Choice> help,
        List<Choice> people,
        List<Fact> facts,
        List<String> lines,
        Pictures pictures,
        List<Member> members,
        List<Moment> moments,
        List<Stop> stops,
        List<Tab> tabs,
        List<Row> rows) {
    public String direction() {
        return mirrored ? "rtl" : "ltr";
    }

    public record Colour(String name, String value, String meaning) {}

    public record Pictures(
            Drawing before, Drawing beforePhone, Drawing after, Drawing afterPhone, Drawing team, Drawing largeTeam) {}

    public record Row(String name, String stage, Drawing pulse, String next, String contact) {}
}
