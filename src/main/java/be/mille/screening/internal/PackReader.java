package be.mille.screening.internal;

import be.mille.access.Compartment;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Condition;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Indicator;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningPack.Points;
import be.mille.screening.ScreeningPack.Trigger;
import be.mille.screening.ScreeningPack.Type;
import be.mille.screening.ScreeningPack.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From the files of a pack, one FHIR Questionnaire and its rules, to the pack the program works with. */
final class PackReader {
    private PackReader() {}

    static ScreeningPack read(
            String id, String version, JsonNode questionnaire, JsonNode rules, Map<String, Wording> wordings) {
        var groups = new HashMap<String, JsonNode>();
        questionnaire
                .path("item")
                .forEach(group -> groups.put(group.path("linkId").asString(), group));
        var domains = rules.path("domains")
                .valueStream()
                .map(one -> domain(one, groups.get(one.path("id").asString())))
                .toList();
        return new ScreeningPack(
                id,
                version,
                domains,
                list(rules, "indicators").stream().map(PackReader::indicator).toList(),
                triggers(rules, "strengths"),
                triggers(rules, "sameDay"),
                pregnancy(rules),
                Map.copyOf(wordings));
    }

    private static ScreeningPack.Pregnancy pregnancy(JsonNode rules) {
        var only = rules.path("pregnancyOnly");
        return new ScreeningPack.Pregnancy(
                list(only, "domains").stream().map(JsonNode::asString).collect(Collectors.toSet()),
                list(only, "items").stream().map(JsonNode::asString).collect(Collectors.toSet()),
                list(rules, "ofABaby").stream()
                        .map(one -> new Condition(
                                one.path("item").asString(), one.path("answer").asString()))
                        .collect(Collectors.toSet()),
                list(rules, "notAfterLoss").stream().map(JsonNode::asString).collect(Collectors.toSet()));
    }

    private static Domain domain(JsonNode domain, @Nullable JsonNode group) {
        if (group == null) {
            throw new IllegalArgumentException(domain.path("id").asString() + " has rules and no questions");
        }
        var id = domain.path("id").asString();
        return new Domain(
                id,
                Compartment.valueOf(domain.path("compartment").asString()),
                domain.path("core").asBoolean(false),
                domain.path("gate").isString() ? domain.path("gate").asString() : null,
                list(group, "item").stream().map(one -> item(id, one)).toList());
    }

    private static Item item(String domain, JsonNode item) {
        return new Item(
                item.path("linkId").asString(),
                domain,
                item.path("code").path(0).path("code").asString(),
                type(item),
                list(item, "answerOption").stream()
                        .map(one -> one.path("valueCoding").path("code").asString())
                        .toList(),
                list(item, "enableWhen").stream()
                        .map(one -> new Condition(
                                one.path("question").asString(),
                                one.path("answerCoding").path("code").asString()))
                        .toList());
    }

    private static Type type(JsonNode item) {
        return switch (item.path("type").asString()) {
            case "choice" -> item.path("repeats").asBoolean(false) ? Type.CHOICES : Type.CHOICE;
            case "date" -> Type.DATE;
            case "integer" -> Type.NUMBER;
            case "string", "text" -> Type.TEXT;
            default ->
                throw new IllegalArgumentException(item.path("linkId").asString() + " is of a type we cannot show");
        };
    }

    private static Indicator indicator(JsonNode one) {
        return new Indicator(
                one.path("id").asString(),
                one.path("domain").asString(),
                one.path("threshold").decimalValue(),
                list(one, "points").stream()
                        .map(points -> new Points(
                                points.path("item").asString(),
                                points.path("answer").asString(),
                                points.path("points").decimalValue()))
                        .toList(),
                one.path("status").asString(),
                one.path("source").asString(),
                one.path("licence").asString());
    }

    /** A strength names no domain of its own: it belongs where its first answer was given. */
    private static List<Trigger> triggers(JsonNode rules, String name) {
        return list(rules, name).stream()
                .map(one -> {
                    var when = list(one, "when").stream()
                            .map(condition -> new Condition(
                                    condition.path("item").asString(),
                                    condition.path("answer").asString()))
                            .toList();
                    var item = when.getFirst().item();
                    return new Trigger(one.path("id").asString(), item.substring(0, item.indexOf('.')), when);
                })
                .toList();
    }

    private static List<JsonNode> list(JsonNode node, String name) {
        return node.path(name).valueStream().toList();
    }
}
