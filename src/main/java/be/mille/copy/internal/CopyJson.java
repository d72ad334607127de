package be.mille.copy.internal;

import be.mille.careplan.Plan;
import be.mille.careplan.PlanWording;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy for a program: {@value #FORMAT}, described in {@code docs/operations/copy.md}. The names in it are those of the records of
 * the modules; a test holds on to them, so that none changes unseen. Versions of rows stay inside: they would count what is not here.
 */
@Component
class CopyJson {
    static final String FORMAT = "mille-copy/1";

    private final PlanWording wording;
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new CopyJsonModule())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    CopyJson(PlanWording wording) {
        this.wording = wording;
    }

    byte[] of(Gathered all, Texts t, Dates dates) {
        var root = mapper.createObjectNode();
        var card = all.card();
        root.put("format", FORMAT);
        root.put("madeAt", all.madeAt().toString());
        root.set("madeBy", who(all.madeBy()));
        root.put("language", t.language());
        root.put("reference", all.reference());
        root.set("person", tree(card.person()));
        root.set("identifier", tree(card.identifier()));
        root.set("address", tree(card.address()));
        root.set("channels", tree(card.channels()));
        root.set("household", household(all));
        root.set("house", tree(card.house().fields()));
        root.set("ties", tree(card.ties()));
        root.set("kinships", tree(all.kinships()));
        root.set("pregnancies", tree(all.pregnancies()));
        root.set("contacts", contacts(all));
        root.set("events", tree(all.events()));
        var talks = new TalkJson(mapper, t, dates);
        root.set("conversations", array(all.talks().stream().map(talks::of).toList()));
        root.set("plan", plan(all.plan(), t.language()));
        root.set("crisisPlans", tree(all.crisisPlans()));
        root.set("agreements", agreements(all));
        root.set("whoDecides", tree(all.standings()));
        root.set("notes", tree(all.notes()));
        root.set("replies", tree(all.replies()));
        root.set("opinions", opinions(all));
        root.set("requests", tree(all.referrals()));
        root.set("handovers", tree(all.handovers()));
        root.set("handedOut", tree(all.onwards()));
        root.set("coordination", tree(all.mandates()));
        root.set("pauses", tree(all.pauses()));
        root.set("relays", tree(all.relays()));
        root.set("authorities", tree(all.authorities()));
        root.set("lookAnswers", tree(all.lookAnswers()));
        root.set("looks", tree(all.looks()));
        root.set("outsideLooks", tree(all.outsideLooks()));
        root.set("keptAway", tree(all.keptAway()));
        root.set("readers", readers(all));
        root.set(
                "people",
                named(all.people().entrySet().stream()
                        .map(one -> Map.entry(one.getKey().value(), (JsonNode) who(one.getValue())))
                        .toList()));
        root.set(
                "services",
                named(all.services().entrySet().stream()
                        .map(one -> Map.entry(one.getKey().value(), (JsonNode) mapper.stringNode(one.getValue())))
                        .toList()));
        withoutVersions(root);
        if (all.keeping().guarded()) {
            withoutHouses(root);
        }
        return mapper.writeValueAsBytes(root);
    }

    private JsonNode tree(@Nullable Object value) {
        return mapper.valueToTree(value);
    }

    private ObjectNode who(Named one) {
        var function = one.function();
        var house = one.house();
        return mapper.createObjectNode()
                .put("name", one.name())
                .put("function", function == null ? null : function.name())
                .put("organisation", house == null ? null : house.name());
    }

    private ArrayNode contacts(Gathered all) {
        return array(all.contacts().stream()
                .map(one -> {
                    ObjectNode contact = mapper.valueToTree(one);
                    return all.tells(one.function()) ? contact : contact.putNull("function");
                })
                .toList());
    }

    private ArrayNode array(Collection<? extends JsonNode> nodes) {
        return mapper.createArrayNode().addAll(nodes);
    }

    private ObjectNode named(List<Map.Entry<UUID, JsonNode>> entries) {
        var node = mapper.createObjectNode();
        entries.stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> node.set(one.getKey().toString(), one.getValue()));
        return node;
    }

    private ArrayNode household(Gathered all) {
        return array(all.card().household().stream()
                .map(one -> {
                    ObjectNode member = mapper.valueToTree(one.fields());
                    member.put("id", one.id().toString());
                    return member;
                })
                .toList());
    }

    private ObjectNode plan(Plan plan, String language) {
        var node = mapper.createObjectNode();
        node.set(
                "needs",
                array(plan.needs().stream()
                        .map(one -> {
                            ObjectNode need = mapper.valueToTree(one);
                            need.put("called", wording.title(one, language));
                            return need;
                        })
                        .toList()));
        node.set(
                "steps",
                array(plan.steps().stream()
                        .map(one -> {
                            ObjectNode step = mapper.valueToTree(one);
                            step.put("called", wording.title(one, language));
                            step.put("draft", wording.draft(one, language));
                            return step;
                        })
                        .toList()));
        return node;
    }

    private ArrayNode agreements(Gathered all) {
        return array(all.agreements().stream()
                .map(one -> {
                    ObjectNode agreement = mapper.valueToTree(one);
                    agreement.set("subjects", sorted(one.subjects()));
                    return agreement;
                })
                .toList());
    }

    private ArrayNode opinions(Gathered all) {
        return array(all.opinions().stream()
                .map(one -> {
                    ObjectNode opinion = mapper.valueToTree(one);
                    opinion.set("compartments", sorted(one.compartments()));
                    return opinion;
                })
                .toList());
    }

    private ArrayNode readers(Gathered all) {
        return array(all.readers().entrySet().stream()
                .map(one -> {
                    var reader = mapper.createObjectNode()
                            .put("id", one.getKey().value().toString());
                    reader.set("subjects", sorted(one.getValue()));
                    return reader;
                })
                .toList());
    }

    private <E extends Enum<E>> ArrayNode sorted(Collection<E> constants) {
        var names = mapper.createArrayNode();
        constants.stream().sorted().forEach(one -> names.add(one.name()));
        return names;
    }

    private static void withoutVersions(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("version").isIntegralNumber()) {
            object.remove("version");
        }
        node.forEach(CopyJson::withoutVersions);
    }

    /** The id of a house is one in every copy of this space: it stays out with the name. */
    private static void withoutHouses(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("organisation")) {
            object.putNull("organisation");
        }
        node.forEach(CopyJson::withoutHouses);
    }
}
