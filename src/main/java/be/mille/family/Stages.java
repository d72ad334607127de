package be.mille.family;

import be.mille.ui.Dates;
import be.mille.ui.Texts;

/** A stage in the words of each language: 27 SA + 3, 27 w + 3 d, 27+3 SSW; J+6, 3 sem., 4 mois. */
public final class Stages {
    private Stages() {}

    public static String words(Stage stage, Texts t, Dates dates) {
        return switch (stage) {
            case Stage.Pregnant(int weeks, int days, var _) -> t.get("family.stage.pregnant", weeks, days);
            case Stage.AfterBirth(int days, var _) -> afterBirth(days, t);
            case Stage.AfterLoss _ -> t.get("family.stage.after-loss");
            case Stage.Closed(var on) -> t.get("family.stage.closed", dates.brief(on));
            case Stage.Undated _ -> t.get("family.stage.undated");
        };
    }

    /** Days until two weeks, weeks until three months, then months, then years and months. */
    private static String afterBirth(int days, Texts t) {
        if (days < 14) {
            return t.get("family.stage.days", days);
        }
        if (days < 92) {
            return t.get("family.stage.weeks", days / 7);
        }
        return t.get("family.stage.months", (int) (days / 30.4375));
    }
}
