package be.mille.confidentiality.web;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules;
import be.mille.access.Rules.Reach;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which delicate subjects open to a trade without anybody being named: asked of the rules, so that no sentence says more than they. */
@Component
class TradeSubjects {
    private static final List<Compartment> DELICATE = List.copyOf(EnumSet.copyOf(Compartment.RESTRICTED));

    private final Rules rules;

    TradeSubjects(Rules rules) {
        this.rules = rules;
    }

    /** Those that open to nobody who was not named. */
    String onlyNamed(Texts t) {
        return DELICATE.stream()
                .filter(subject -> holders(subject).isEmpty())
                .map(subject -> t.of("consent.subject", subject))
                .collect(Collectors.joining(", "));
    }

    /** The others, each with the trades it opens to. */
    List<String> held(Texts t) {
        return DELICATE.stream()
                .filter(subject -> !holders(subject).isEmpty())
                .map(subject -> t.get(
                        "confidentiality.trade",
                        t.of("consent.subject", subject),
                        holders(subject).stream()
                                .map(one -> t.of("ui.function", one))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** Of these trades, those to which a delicate subject opens, each with its subjects; empty where none does. */
    String of(Collection<ActorFunction> trades, Texts t) {
        return trades.stream()
                .distinct()
                .sorted()
                .filter(trade -> !subjects(trade).isEmpty())
                .map(trade -> t.get(
                        "confidentiality.trade",
                        t.of("ui.function", trade),
                        subjects(trade).stream()
                                .map(subject -> t.of("consent.subject", subject))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
    }

    /** What a scope opens, in words. A delicate subject is told to a reader alone who holds it: to others it would tell what was agreed. */
    static String reads(Set<Compartment> scope, Set<Compartment> hers, Texts t) {
        return scope.stream()
                .filter(one -> !one.restricted() || hers.contains(one))
                .sorted()
                .map(one -> t.of("consent.subject", one))
                .collect(Collectors.joining(", "));
    }

    private List<ActorFunction> holders(Compartment subject) {
        return Arrays.stream(ActorFunction.values())
                .filter(one -> opens(one, subject))
                .toList();
    }

    private List<Compartment> subjects(ActorFunction trade) {
        return DELICATE.stream().filter(subject -> opens(trade, subject)).toList();
    }

    private boolean opens(ActorFunction trade, Compartment subject) {
        var reach = rules.reach(trade, subject);
        return reach == Reach.WITH_RELATION || reach == Reach.WHEN_COORDINATING;
    }
}
