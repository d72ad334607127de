package be.mille.home.web.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The order of the rows inside each group, as {@code content/myday/order.json} says; a broken file stops the start. */
@Component
final class DayOrder {
    private final Map<Group, Comparator<Errand>> orders = new EnumMap<>(Group.class);

    @Autowired
    DayOrder(ObjectMapper json) {
        this(read(json));
    }

    DayOrder(JsonNode rule) {
        for (var one : rule.path("groups")) {
            orders.put(Group.valueOf(one.path("group").asString()), comparator(one));
        }
        for (var group : Group.values()) {
            if (!orders.containsKey(group)) {
                throw new IllegalStateException("content/myday/order.json has no order for " + group);
            }
        }
    }

    Comparator<Errand> in(Group group) {
        return orders.getOrDefault(group, Comparator.comparing(DayOrder::day));
    }

    private static Comparator<Errand> comparator(JsonNode group) {
        var kinds = group.path("kinds")
                .valueStream()
                .map(kind -> Kind.valueOf(kind.asString()))
                .toList();
        if (kinds.size() != Kind.values().length || kinds.stream().distinct().count() != kinds.size()) {
            throw new IllegalStateException("content/myday/order.json must name each kind once in each group");
        }
        return group.path("by")
                .valueStream()
                .map(key -> key(key.asString(), kinds))
                .reduce(Comparator::thenComparing)
                .orElseThrow(() -> new IllegalStateException("content/myday/order.json: a group sorts by nothing"))
                .thenComparing(errand -> errand.family().value());
    }

    private static Comparator<Errand> key(String key, List<Kind> kinds) {
        return switch (key) {
            case "kind" -> Comparator.comparingInt(errand -> kinds.indexOf(errand.kind()));
            case "date" -> Comparator.comparing(DayOrder::day);
            case "time" -> Comparator.comparing(DayOrder::hour);
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
