package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules;
import be.mille.access.Rules.Reach;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.RuleVersions;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes the rules as the program decides by them, at each start with others than the last; one line for each function and subject. */
@Service
@Transactional
class NotedRules implements RuleVersions, ApplicationRunner {
    private static final String NOT_EXCEPTIONALLY = "-";
    private static final String EVERYWHERE = "*";

    private final Rules rules;
    private final ExceptionalOpenings exceptional;
    private final Access access;
    private final Sql sql;
    private final Clock clock;

    NotedRules(Rules rules, ExceptionalOpenings exceptional, Access access, Sql sql, Clock clock) {
        this.rules = rules;
        this.exceptional = exceptional;
        this.access = access;
        this.sql = sql;
        this.clock = clock;
    }

    private record Cell(ActorFunction function, Compartment subject) {}

    private record Noted(Instant since, Map<Cell, Opens> rules) {}

    @Override
    public void run(ApplicationArguments start) {
        note();
    }

    void note() {
        sql.list(
                _ -> true,
                "select confidentiality.note_rules(:rules, :now)",
                p("rules", now()),
                p("now", clock.instant()));
    }

    @Override
    public List<Version> all() {
        access.require(ExceptionalAction.SEE_RULES);
        var noted = sql.list(
                row -> new Noted(
                        row.getObject("since", OffsetDateTime.class).toInstant(), read(row.getString("rules"))),
                "select since, rules from confidentiality.noted_rules()");
        var versions = new ArrayList<Version>();
        for (int i = 0; i < noted.size(); i++) {
            var one = noted.get(i);
            boolean first = i == noted.size() - 1;
            versions.add(new Version(
                    one.since(),
                    first,
                    first ? List.of() : changes(noted.get(i + 1).rules(), one.rules())));
        }
        return versions;
    }

    private static List<Change> changes(Map<Cell, Opens> before, Map<Cell, Opens> after) {
        return after.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .map(one -> new Change(
                        one.getKey().function(), one.getKey().subject(), before.get(one.getKey()), one.getValue()))
                .toList();
    }

    private String now() {
        var breaking = exceptional.rules();
        var lines = new ArrayList<String>();
        for (var function : ActorFunction.values()) {
            for (var subject : Compartment.values()) {
                lines.add(function + " " + subject + " " + rules.reach(function, subject) + " "
                        + kinds(breaking.get(function), subject));
            }
        }
        return String.join("\n", lines);
    }

    private static String kinds(ExceptionalOpenings.@Nullable Rule rule, Compartment subject) {
        if (rule == null || !rule.subjects().contains(subject)) {
            return NOT_EXCEPTIONALLY;
        }
        return rule.organisations().isEmpty() ? EVERYWHERE : String.join("+", new TreeSet<>(rule.organisations()));
    }

    /** What an older program knew and this one does not is left out. */
    private static Map<Cell, Opens> read(String text) {
        return text.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 4
                        && known(ActorFunction.values(), words[0])
                        && known(Compartment.values(), words[1])
                        && known(Reach.values(), words[2]))
                .collect(Collectors.toMap(
                        words -> new Cell(ActorFunction.valueOf(words[0]), Compartment.valueOf(words[1])),
                        words -> new Opens(Reach.valueOf(words[2]), exceptional(words[3])),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static @Nullable Set<String> exceptional(String word) {
        return switch (word) {
            case NOT_EXCEPTIONALLY -> null;
            case EVERYWHERE -> Set.of();
            default -> Set.of(word.split("\\+"));
        };
    }

    private static boolean known(Enum<?>[] words, String word) {
        return Arrays.stream(words).anyMatch(one -> one.name().equals(word));
    }
}
