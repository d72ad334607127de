package be.mille.relay.internal;

import be.mille.relay.OpenRelays;
import be.mille.relay.RelayProblem;
import be.mille.relay.StartRelay;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an open relay must say, as far as the form alone tells. */
final class RelayRules {
    /** The thousand days, and some. */
    private static final int LONGEST_YEARS = 4;

    private RelayRules() {}

    static Set<RelayProblem> starting(StartRelay command, boolean known, LocalDate today) {
        var found = EnumSet.noneOf(RelayProblem.class);
        if (!known) {
            found.add(RelayProblem.KIND_UNKNOWN);
        }
        if (command.since().isAfter(today)) {
            found.add(RelayProblem.SINCE_AHEAD);
        } else if (command.since().isBefore(today.minusYears(LONGEST_YEARS))) {
            found.add(RelayProblem.SINCE_FAR);
        }
        if (command.awaited().isBlank()) {
            found.add(RelayProblem.AWAITED_MISSING);
        } else if (longer(command.awaited(), StartRelay.LONGEST)) {
            found.add(RelayProblem.AWAITED_LONG);
        }
        if (command.from().isBlank()) {
            found.add(RelayProblem.FROM_MISSING);
        } else if (longer(command.from(), StartRelay.LONGEST_FROM)) {
            found.add(RelayProblem.FROM_LONG);
        }
        found.addAll(look(command.lookOn(), today));
        return found;
    }

    static Set<RelayProblem> declining(String words) {
        return words.isBlank() ? EnumSet.of(RelayProblem.WORDS_MISSING) : words(words);
    }

    static Set<RelayProblem> looking(LocalDate again, @Nullable String words, LocalDate today) {
        var found = look(again, today);
        found.addAll(words(words));
        return found;
    }

    static Set<RelayProblem> closing(boolean known, @Nullable String words) {
        var found = words(words);
        if (!known) {
            found.add(RelayProblem.END_UNKNOWN);
        }
        return found;
    }

    private static Set<RelayProblem> look(LocalDate on, LocalDate today) {
        var found = EnumSet.noneOf(RelayProblem.class);
        if (!on.isAfter(today)) {
            found.add(RelayProblem.LOOK_PAST);
        } else if (on.isAfter(today.plusDays(OpenRelays.LONGEST_LOOK))) {
            found.add(RelayProblem.LOOK_FAR);
        }
        return found;
    }

    private static Set<RelayProblem> words(@Nullable String words) {
        return words != null && longer(words, StartRelay.LONGEST)
                ? EnumSet.of(RelayProblem.WORDS_LONG)
                : EnumSet.noneOf(RelayProblem.class);
    }

    private static boolean longer(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
