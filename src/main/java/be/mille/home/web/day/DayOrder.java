package be.mille.home.web.day;

import be.mille.kernel.FamilyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The order of the rows inside each group, as {@code content/myday/order.json} says; a broken file stops the start. */
@Component
final class DayOrder {
    private final Map<Group, Rule> rules = new EnumMap<>(Group.class);
    private final Set<Kind> awaited;
    private final Set<Kind> always;
    private final int days;

    private record Rule(List<String> by, List<Kind> kinds, int shown) {}

    @Autowired
    DayOrder(ObjectMapper json) {
        this(read(json));
    }

    DayOrder(JsonNode order) {
        for (var one : order.path("groups")) {
            rules.put(Group.valueOf(one.path("group").asString()), rule(one));
        }
        for (var group : Group.values()) {
            if (!rules.containsKey(group)) {
                throw new IllegalStateException("content/myday/order.json has no order for " + group);
            }
        }
        awaited = Set.copyOf(kinds(order.path("awaited")));
        always = Set.copyOf(names(order.path("awaited").path("always")));
        days = order.path("awaited").path("days").asInt();
    }

    /** The stretch a row stands in; past its day, what nobody promised is awaited and not late. */
    Group group(Errand errand, LocalDate today) {
        var group = Group.of(errand.on(), today);
        return group == Group.LATE && awaited.contains(errand.kind()) ? Group.AWAITED : group;
    }

    /** Awaited for so long that it is no matter for a day any more; the record still says it. */
    boolean old(Errand errand, LocalDate today) {
        var on = errand.on();
        return on != null
                && !always.contains(errand.kind())
                && group(errand, today) == Group.AWAITED
                && on.isBefore(today.minusDays(days));
    }

    /** How many rows of a stretch are shown at first. */
    int shown(Group group) {
        return rule(group).shown();
    }

    /** @param birth how many days a family is from the birth, before or after it */
    Comparator<Errand> in(Group group, ToLongFunction<FamilyId> birth) {
        var rule = rule(group);
        return rule.by().stream()
                .map(key -> key(key, rule.kinds(), birth))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Rule rule(Group group) {
        return Objects.requireNonNull(rules.get(group));
    }

    private static Rule rule(JsonNode group) {
        var kinds = kinds(group);
        if (kinds.size() != Kind.values().length || kinds.stream().distinct().count() != kinds.size()) {
            throw new IllegalStateException("content/myday/order.json must name each kind once in each group");
        }
        var by = group.path("by").valueStream().map(JsonNode::asString).toList();
        if (by.isEmpty()) {
            throw new IllegalStateException("content/myday/order.json: a group sorts by nothing");
        }
        by.forEach(key -> key(key, kinds, _ -> 0));
        int shown = group.path("shown").asInt();
        if (shown < 1) {
            throw new IllegalStateException("content/myday/order.json: a group shows at least one row");
        }
        return new Rule(by, kinds, shown);
    }

    private static List<Kind> kinds(JsonNode node) {
        return names(node.path("kinds"));
    }

    private static List<Kind> names(JsonNode list) {
        return list.valueStream().map(kind -> Kind.valueOf(kind.asString())).toList();
    }

    private static Comparator<Errand> key(String key, List<Kind> kinds, ToLongFunction<FamilyId> birth) {
        return switch (key) {
            case "kind" -> Comparator.comparingInt(errand -> kinds.indexOf(errand.kind()));
            case "date" -> Comparator.comparing(DayOrder::day);
            case "time" -> Comparator.comparing(DayOrder::hour);
            case "birth" -> Comparator.comparingLong(errand -> birth.applyAsLong(errand.family()));
            default -> throw new IllegalStateException("content/myday/order.json: no rows can be sorted by " + key);
        };
    }

    /** What may be done at any time comes after what has a day. */
    private static LocalDate day(Errand errand) {
        var on = errand.on();
        return on == null ? LocalDate.MAX : on;
    }

    /** What has no hour is for before the evening. */
    private static LocalTime hour(Errand errand) {
        var at = errand.at();
        return at == null ? LocalTime.MAX : at;
    }

    private static JsonNode read(ObjectMapper json) {
        try (var in = DayOrder.class.getResourceAsStream("/content/myday/order.json")) {
            if (in == null) {
                throw new IllegalStateException("content/myday/order.json is missing");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
