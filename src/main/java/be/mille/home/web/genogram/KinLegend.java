package be.mille.home.web.genogram;

import be.mille.home.web.Words;
import be.mille.ui.draw.Genogram;
import be.mille.ui.draw.Kindred;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the signs and lines of one drawing mean; what it has not is not explained. */
record KinLegend(Kindred kindred, Words words) {
    List<GenogramPage.Sign> signs() {
        var all = new ArrayList<GenogramPage.Sign>();
        Arrays.stream(Kindred.Sign.values())
                .filter(sign -> kindred.people().stream().anyMatch(one -> one.sign() == sign))
                .forEach(sign -> all.add(new GenogramPage.Sign(
                        Genogram.sign(sign), null, words.t().of("home.genogram.sign", sign))));
        Arrays.stream(Kindred.State.values())
                .filter(state -> kindred.couples().stream().anyMatch(one -> one.state() == state))
                .forEach(state -> all.add(new GenogramPage.Sign(
                        null,
                        switch (state) {
                            case TOGETHER -> "M1 6H27";
                            case APART -> "M1 6H7M11 6H17M21 6H27";
                            case OVER -> "M1 6H27M11 11L17 1";
                        },
                        words.t().of("home.genogram.line", state))));
        if (kindred.people().stream().filter(Kindred.One::home).count() > 1) {
            all.add(new GenogramPage.Sign(null, null, words.get("home.genogram.home")));
        }
        if (kindred.people().stream().anyMatch(Kindred.One::gone)) {
            all.add(new GenogramPage.Sign(null, "M4 11L24 1", words.get("home.genogram.gone")));
        }
        return all;
    }
}
