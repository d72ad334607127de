package be.mille.family.internal;

import be.mille.access.ActorFunction;
import be.mille.content.BrokenPackException;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.PackText;
import be.mille.family.internal.ExpectedRules.Done;
import be.mille.family.internal.ExpectedRules.Item;
import be.mille.family.internal.ExpectedRules.Line;
import be.mille.family.internal.ExpectedRules.Moment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The pack of what is expected, in force: its newest version. Read and tried on its own cases; a broken one stops the start,
 * or keeps the one before it.
 */
@Component
class ExpectedPack {
    static final Set<String> CONDITIONS = Set.of(
            "olderChildren", "interpreterNeeded", "receptionCentre", "noAddress", "noCoordinator", "firstContactLate");
    private static final String ITEMS = "expected.json";
    private static final String CASES = "cases.json";

    private final Supplier<InForce> inForce;

    private record InForce(Pack pack, List<Item> items) {}

    ExpectedPack(ContentPacks packs, @Value("${mille.content.expected:brussels}") String id) {
        this.inForce = packs.made(from -> {
            var pack = from.newest("expected", id);
            var items = read(pack);
            tryCases(pack, items);
            return new InForce(pack, items);
        });
    }

    List<Item> items() {
        return inForce.get().items();
    }

    PackText title(String language, Item item) {
        return inForce.get().pack().text(language, "expected." + item.id() + ".title");
    }

    PackText why(String language, Item item) {
        return inForce.get().pack().text(language, "expected." + item.id() + ".why");
    }

    private static List<Item> read(Pack pack) {
        var items = new ArrayList<Item>();
        var ids = new HashSet<String>();
        for (var node : pack.json(ITEMS).path("items")) {
            var id = node.path("id").asString("");
            if (id.isBlank() || !ids.add(id)) {
                throw pack.broken(ITEMS, "an item has no id, or the id of another (" + id + ").");
            }
            items.add(item(pack, node, id));
            for (var language : pack.languages()) {
                for (var part : List.of("title", "why")) {
                    if (!pack.textKeys(language).contains("expected." + id + "." + part)) {
                        throw pack.broken(
                                "texts/" + language + ".json",
                                "the text \"expected." + id + "." + part + "\" is missing.");
                    }
                }
            }
        }
        return List.copyOf(items);
    }

    private static Item item(Pack pack, JsonNode node, String id) {
        var from = new LinkedHashSet<ActorFunction>();
        for (var name : strings(node.path("from"))) {
            try {
                from.add(ActorFunction.valueOf(name));
            } catch (IllegalArgumentException _) {
                throw pack.broken(ITEMS, id + " is expected from an unknown function, " + name + ".");
            }
        }
        var when = Set.copyOf(strings(node.path("when")));
        var doneBy = Set.copyOf(strings(node.path("doneBy")));
        if (from.isEmpty() || doneBy.isEmpty() || !doneBy.stream().allMatch(ExpectedRules::knownToken)) {
            throw pack.broken(ITEMS, id + " needs \"from\" and a known \"doneBy\".");
        }
        if (!CONDITIONS.containsAll(when)) {
            throw pack.broken(ITEMS, id + " has an unknown condition in \"when\".");
        }
        if (pack.sources().stream()
                .noneMatch(one -> one.id().equals(node.path("source").asString("")))) {
            throw pack.broken(ITEMS, id + " names a source that is not in pack.json.");
        }
        return new Item(
                id,
                Set.copyOf(from),
                moment(pack, node.path("opens"), id),
                moment(pack, node.path("due"), id),
                when,
                node.path("afterLoss").asBoolean(false),
                doneBy);
    }

    private static Moment moment(Pack pack, JsonNode node, String id) {
        if (node.path("pregnancyWeek").isInt()) {
            return Moment.week(node.path("pregnancyWeek").asInt());
        }
        if (node.path("afterBirthDays").isInt()) {
            return Moment.day(node.path("afterBirthDays").asInt());
        }
        throw pack.broken(ITEMS, id + " needs pregnancyWeek or afterBirthDays in \"opens\" and \"due\".");
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    /** @throws BrokenPackException when a case of the pack does not come out as it says */
    private static void tryCases(Pack pack, List<Item> items) {
        int tried = 0;
        for (var one : pack.json(CASES)) {
            var open = ExpectedRules.open(items, line(one.path("facts")));
            var ids = open.stream().map(found -> found.item().id()).toList();
            var late = open.stream()
                    .filter(ExpectedRules.Open::late)
                    .map(found -> found.item().id())
                    .toList();
            if (!ids.equals(strings(one.path("expect"))) || !late.equals(strings(one.path("late")))) {
                throw pack.broken(
                        CASES, "\"" + one.path("name").asString("") + "\" gives " + ids + ", late " + late + ".");
            }
            tried++;
        }
        if (tried == 0) {
            throw pack.broken(CASES, "a pack brings at least one case.");
        }
    }

    private static Line line(JsonNode facts) {
        boolean loss = facts.path("loss").asBoolean(false);
        var week = facts.path("pregnancyWeek");
        var days = facts.path("afterBirthDays");
        var now = days.isInt()
                ? Moment.day(days.asInt())
                : loss ? Moment.day(0) : week.isInt() ? Moment.week(week.asInt()) : null;
        var done = new ArrayList<Done>();
        for (var entry : strings(facts.path("done"))) {
            var parts = entry.split("@", 2);
            done.add(new Done(
                    parts[0],
                    parts.length == 1
                            ? null
                            : new Moment(parts[1].charAt(0) == 'd', Integer.parseInt(parts[1].substring(1)))));
        }
        return new Line(now, loss, Set.copyOf(strings(facts.path("conditions"))), done);
    }
}
