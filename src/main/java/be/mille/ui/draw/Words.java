package be.mille.ui.draw;

import be.mille.ui.Texts;
import java.util.Locale;

/** The words of the thousand-day drawing in one language. */
public record Words(
        Locale locale,
        String pregnancy,
        String firstMonths,
        String later,
        String sixMonths,
        String oneYear,
        String twoYears) {
    public static Words of(Texts t) {
        return new Words(
                t.locale(),
                t.get("ui.draw.pregnancy"),
                t.get("ui.draw.first-months"),
                t.get("ui.draw.later"),
                t.get("ui.draw.six-months"),
                t.get("ui.draw.one-year"),
                t.get("ui.draw.two-years"));
    }
}
