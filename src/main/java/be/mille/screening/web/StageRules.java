package be.mille.screening.web;

import be.mille.family.Stage;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Condition;

/** What is asked in pregnancy only, and what would hurt after a loss: the pack names both. */
final class StageRules {
    private StageRules() {}

    private static boolean pregnancyIsOver(Stage stage) {
        return switch (stage) {
            case Stage.AfterBirth _, Stage.AfterLoss _, Stage.Closed _ -> true;
            case Stage.Pregnant _, Stage.Undated _ -> false;
        };
    }

    static boolean asksDomain(ScreeningPack pack, Stage stage, String domain) {
        return !(pregnancyIsOver(stage) && pack.pregnancy().domains().contains(domain))
                && !(stage instanceof Stage.AfterLoss
                        && pack.pregnancy().notAfterLoss().contains(domain));
    }

    static boolean asksItem(ScreeningPack pack, Stage stage, String item) {
        return !(pregnancyIsOver(stage) && pack.pregnancy().items().contains(item));
    }

    static boolean offersAnswer(ScreeningPack pack, Stage stage, String item, String answer) {
        return !(stage instanceof Stage.AfterLoss && pack.pregnancy().ofABaby().contains(new Condition(item, answer)));
    }

    /** Why we ask often speaks of the baby. */
    static boolean saysWhy(Stage stage) {
        return !(stage instanceof Stage.AfterLoss);
    }
}
