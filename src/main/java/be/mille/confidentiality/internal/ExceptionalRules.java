package be.mille.confidentiality.internal;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.kernel.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which functions may break the glass, at which kind of organisation, and what opens then: {@code content/access/exceptional.csv}. */
@Component
class ExceptionalRules {
    private static final Set<Compartment> NEVER = Set.of(Compartment.C7, Compartment.C8);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /**
     * @param organisations kinds; empty for every kind
     * @param scope opens at once
     * @param choice opens when asked for
     */
    record Rule(Set<String> organisations, Set<Compartment> scope, Set<Compartment> choice) {}

    private final Map<ActorFunction, Rule> rules = new EnumMap<>(ActorFunction.class);
    private final Map<OrganisationId, Known> kinds = new ConcurrentHashMap<>();
    private final Organisations organisations;
    private final Clock clock;

    ExceptionalRules(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
        content().lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
    }

    /** Empty when somebody of this function may not ask here. */
    Optional<Rule> of(Actor actor) {
        return Optional.ofNullable(rules.get(actor.function()))
                .filter(rule ->
                        rule.organisations().isEmpty() || rule.organisations().contains(kind(actor.organisation())));
    }

    /** Every page asks, since every page offers the way in: an organisation that became another is known within a minute. */
    private String kind(OrganisationId organisation) {
        var now = clock.instant();
        var known = kinds.get(organisation);
        if (known != null && known.until().isAfter(now)) {
            return known.kind();
        }
        var kind = organisations.find(organisation).map(Organisation::kind);
        kind.ifPresent(one -> kinds.put(organisation, new Known(one, now.plus(REMEMBERED))));
        return kind.orElse("");
    }

    private record Known(String kind, Instant until) {}

    /** As they are told: at once and on request together. */
    Map<ActorFunction, ExceptionalOpenings.Rule> all() {
        var all = new EnumMap<ActorFunction, ExceptionalOpenings.Rule>(ActorFunction.class);
        rules.forEach((function, rule) -> all.put(
                function,
                new ExceptionalOpenings.Rule(
                        rule.organisations(),
                        Stream.concat(rule.scope().stream(), rule.choice().stream())
                                .collect(Collectors.toUnmodifiableSet()))));
        return all;
    }

    private void add(String line) {
        var columns = line.split(",", -1);
        var rule = new Rule(words(columns[1]), compartments(columns[2]), compartments(columns[3]));
        if (rule.scope().stream().anyMatch(NEVER::contains)
                || rule.choice().stream().anyMatch(NEVER::contains)) {
            throw new IllegalStateException("Residence and justice are never opened exceptionally");
        }
        rules.put(ActorFunction.valueOf(columns[0].strip()), rule);
    }

    private static Set<String> words(String column) {
        return Arrays.stream(column.strip().split(" "))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Compartment> compartments(String column) {
        return words(column).stream().map(Compartment::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String content() {
        try (var in = ExceptionalRules.class.getResourceAsStream("/content/access/exceptional.csv")) {
            if (in == null) {
                throw new IllegalStateException("content/access/exceptional.csv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
