package be.mille.opinion.internal;

import be.mille.family.LanguageNames;
import be.mille.family.MemberFields.Role;
import be.mille.family.PersonCard;
import be.mille.family.Stage;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of a person in steps so wide that many others stand on the same one: never a date, never a rare thing by its name. */
final class Rounded {
    private static final int WINDOW = 4;
    private static final int TERM = 40;
    private static final int MONTH = 30;
    private static final int BAND = 5;
    private static final int YOUNGEST = 20;
    private static final int OLDEST = 40;
    private static final int MANY = 4;

    /** Spoken by so many here that naming one says nothing. */
    private static final Set<String> COMMON = Set.of("fr", "nl", "de", "en", "ar", "tr", "es", "it", "pt", "pl", "ro");

    private Rounded() {}

    static Optional<String> stage(Stage stage, Texts t) {
        return switch (stage) {
            case Stage.Pregnant(int weeks, int _, var _) -> Optional.of(pregnant(Math.max(weeks, 0), t));
            case Stage.AfterBirth(int days, var _) -> Optional.of(born(days / MONTH, t));
            case Stage.AfterLoss _ -> Optional.of(t.get("opinion.stage.after-loss"));
            case Stage.Closed _, Stage.Undated _ -> Optional.empty();
        };
    }

    private static String pregnant(int weeks, Texts t) {
        if (weeks >= TERM) {
            return t.get("opinion.stage.term");
        }
        int from = weeks / WINDOW * WINDOW;
        return t.get("opinion.stage.pregnant", from, from + WINDOW);
    }

    private static String born(int months, Texts t) {
        if (months < 1) {
            return t.get("opinion.stage.newborn");
        }
        if (months < 3) {
            return t.get("opinion.stage.first-months");
        }
        return months < 12
                ? t.get("opinion.stage.months", months / 3 * 3, months / 3 * 3 + 3)
                : t.get("opinion.stage.second-year");
    }

    static Optional<String> age(PersonCard card, LocalDate today, Texts t) {
        var birth = card.person().birth();
        if (birth == null) {
            return Optional.empty();
        }
        int years = birth.yearsOn(today);
        if (years < YOUNGEST) {
            return Optional.of(t.get("opinion.age.young", YOUNGEST));
        }
        int from = years / BAND * BAND;
        return Optional.of(
                years >= OLDEST ? t.get("opinion.age.old", OLDEST) : t.get("opinion.age", from, from + BAND - 1));
    }

    static Optional<String> household(PersonCard card, Texts t) {
        var shape = new ArrayList<String>();
        if (!card.inRole(Role.SECOND_PARENT).isEmpty()) {
            shape.add(t.get("opinion.household.parent"));
        }
        count(card, Role.OLDER_CHILD, "opinion.household.children", shape, t);
        count(card, Role.ADULT, "opinion.household.adults", shape, t);
        count(card, Role.SUPPORT, "opinion.household.support", shape, t);
        return shape.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", shape));
    }

    private static void count(PersonCard card, Role role, String key, List<String> shape, Texts t) {
        int many = Math.min(card.inRole(role).size(), MANY);
        if (many > 0) {
            shape.add(t.get(key, many));
        }
    }

    static Optional<String> languages(PersonCard card, Texts t) {
        var spoken = card.person().languages();
        var named = new ArrayList<String>(spoken.stream()
                .filter(COMMON::contains)
                .map(one -> LanguageNames.of(one, t))
                .toList());
        if (named.size() < spoken.size()) {
            named.add(t.get("opinion.languages.other"));
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var line = String.join(", ", named);
        return Optional.of(card.person().interpreter() ? t.get("opinion.languages.interpreter", line) : line);
    }
}
