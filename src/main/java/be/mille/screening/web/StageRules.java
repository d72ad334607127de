package be.mille.screening.web;

import be.mille.family.Stage;
import be.mille.screening.ScreeningPack.Condition;
import java.util.Set;

/** What is asked in pregnancy only, and what would hurt after a loss. */
final class StageRules {
    private static final Set<String> PREGNANCY_DOMAINS = Set.of("late-contact", "pregnancy-wish");
    private static final Set<String> PREGNANCY_ITEMS = Set.of("money.baby-things", "money.baby-missing");
    private static final Set<Condition> OF_A_BABY = Set.of(
            new Condition("strengths.mine", "baby"),
            new Condition("anxiety.about", "birth"),
            new Condition("anxiety.about", "baby-health"),
            new Condition("other-children.worry", "new-baby"));

    private StageRules() {}

    private static boolean pregnancyIsOver(Stage stage) {
        return switch (stage) {
            case Stage.AfterBirth _, Stage.AfterLoss _, Stage.Closed _ -> true;
            case Stage.Pregnant _, Stage.Undated _ -> false;
        };
    }

    static boolean asksDomain(Stage stage, String domain) {
        return !(pregnancyIsOver(stage) && PREGNANCY_DOMAINS.contains(domain));
    }

    static boolean asksItem(Stage stage, String item) {
        return !(pregnancyIsOver(stage) && PREGNANCY_ITEMS.contains(item));
    }

    static boolean offersAnswer(Stage stage, String item, String answer) {
        return !(stage instanceof Stage.AfterLoss && OF_A_BABY.contains(new Condition(item, answer)));
    }

    /** Why we ask often speaks of the baby. */
    static boolean saysWhy(Stage stage) {
        return !(stage instanceof Stage.AfterLoss);
    }
}
