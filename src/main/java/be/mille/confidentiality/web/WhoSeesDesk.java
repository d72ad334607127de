package be.mille.confidentiality.web;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules;
import be.mille.access.Rules.Reach;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.Questions;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Lays out the rules as the program asks them now. No right stands in a text. */
@Service
class WhoSeesDesk {
    private final Rules rules;
    private final TradeSubjects trades;
    private final ExceptionalOpenings exceptional;
    private final Questions questions;

    WhoSeesDesk(Rules rules, TradeSubjects trades, ExceptionalOpenings exceptional, Questions questions) {
        this.rules = rules;
        this.trades = trades;
        this.exceptional = exceptional;
        this.questions = questions;
    }

    WhoSeesPage page(Texts t) {
        var alike = new LinkedHashMap<List<Reach>, List<ActorFunction>>();
        for (var function : ActorFunction.values()) {
            alike.computeIfAbsent(
                            Arrays.stream(Compartment.values())
                                    .map(subject -> rules.reach(function, subject))
                                    .toList(),
                            _ -> new ArrayList<>())
                    .add(function);
        }
        var never = alike.entrySet().stream()
                .filter(one -> Set.copyOf(one.getKey()).equals(Set.of(Reach.NEVER)))
                .flatMap(one -> one.getValue().stream())
                .toList();
        var columns = alike.values().stream()
                .filter(one -> !never.contains(one.getFirst()))
                .toList();
        return new WhoSeesPage(
                trades.onlyNamed(t),
                trades.held(t),
                columns.stream()
                        .map(one -> new WhoSeesPage.Column(names(one, t)))
                        .toList(),
                Arrays.stream(Compartment.values())
                        .map(subject -> row(subject, columns, t))
                        .toList(),
                names(never, t),
                exceptional(t),
                answers(t));
    }

    private WhoSeesPage.Row row(Compartment subject, List<List<ActorFunction>> columns, Texts t) {
        var cells = columns.stream()
                .map(one -> rules.reach(one.getFirst(), subject))
                .map(reach -> new WhoSeesPage.Cell(
                        t.of("confidentiality.who-sees.reach", reach),
                        reach.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        var groups = new LinkedHashMap<String, List<String>>();
        var everybody = columns.stream().mapToInt(List::size).sum();
        for (var reach : Reach.values()) {
            var who = columns.stream()
                    .flatMap(List::stream)
                    .filter(function -> rules.reach(function, subject) == reach)
                    .toList();
            if (!who.isEmpty() && reach != Reach.NEVER) {
                groups.put(
                        t.of("confidentiality.who-sees.card", reach),
                        who.size() == everybody ? List.of(t.get("confidentiality.who-sees.everybody")) : names(who, t));
            }
        }
        return new WhoSeesPage.Row(
                "subject-" + subject.ordinal(),
                t.of("confidentiality.who-sees.subject", subject),
                about(subject, t),
                cells,
                groups);
    }

    /** What everybody around her reads is told everywhere in the same words. */
    private static String about(Compartment subject, Texts t) {
        if (subject != Compartment.C0) {
            return t.of("confidentiality.who-sees.about", subject);
        }
        var words = t.get("ui.essentials");
        return words.substring(0, 1).toUpperCase(t.locale()) + words.substring(1);
    }

    private List<WhoSeesPage.Exceptional> exceptional(Texts t) {
        var alike = new LinkedHashMap<ExceptionalOpenings.Rule, List<ActorFunction>>();
        exceptional
                .rules()
                .forEach((function, rule) ->
                        alike.computeIfAbsent(rule, _ -> new ArrayList<>()).add(function));
        return alike.entrySet().stream()
                .map(one -> new WhoSeesPage.Exceptional(
                        names(one.getValue(), t),
                        one.getKey().organisations().stream()
                                .sorted()
                                .map(kind -> t.get("confidentiality.who-sees.kind." + kind))
                                .toList(),
                        one.getKey().subjects().stream()
                                .sorted()
                                .map(subject -> t.of("confidentiality.who-sees.subject", subject))
                                .toList()))
                .toList();
    }

    private List<WhoSeesPage.Answer> answers(Texts t) {
        return questions.published().stream().map(one -> answer(one, t)).toList();
    }

    /** In the reader's language; where nobody wrote it in hers, in the first there is, which is said. */
    private static WhoSeesPage.Answer answer(Map<String, Questions.Published> texts, Texts t) {
        var own = texts.get(t.language());
        if (own != null) {
            return new WhoSeesPage.Answer(own.asked(), own.answered(), null);
        }
        var other = texts.entrySet().iterator().next();
        return new WhoSeesPage.Answer(other.getValue().asked(), other.getValue().answered(), other.getKey());
    }

    private static List<String> names(List<ActorFunction> functions, Texts t) {
        return functions.stream().map(one -> t.of("ui.function", one)).collect(Collectors.toUnmodifiableList());
    }
}
