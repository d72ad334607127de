package be.mille.training.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.HouseName;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import be.mille.ui.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Loads the invented organisations, professionals and services of {@code content/training}. */
@Component
class TrainingDirectory {
    private final ObjectMapper json;
    private final Organisations organisations;
    private final Professionals professionals;
    private final HelpServices services;

    TrainingDirectory(
            ObjectMapper json, Organisations organisations, Professionals professionals, HelpServices services) {
        this.json = json;
        this.organisations = organisations;
        this.professionals = professionals;
        this.services = services;
    }

    @Transactional
    public void load() {
        read("organisations").forEach(one -> organisations.save(organisation(one)));
        read("professionals").forEach(one -> professionals.save(professional(one)));
        read("services").forEach(one -> services.save(service(one)));
    }

    /** The same code always gives the same id, so that a reload replaces and a bookmark keeps working. */
    private static UUID id(String kind, String code) {
        return UUID.nameUUIDFromBytes((kind + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static Organisation organisation(JsonNode one) {
        var code = one.path("id").asString();
        return new Organisation(
                new OrganisationId(id("organisation", code)),
                code,
                one.path("name").asString(),
                text(one.path("nameNl")),
                one.path("kind").asString(),
                one.path("postcode").asString(),
                one.path("commune").asString(),
                one.path("basin").asString());
    }

    private static Professional professional(JsonNode one) {
        var code = one.path("id").asString();
        return new Professional(
                new ActorId(id("professional", code)),
                code,
                one.path("given").asString(),
                one.path("family").asString(),
                ActorFunction.valueOf(one.path("function").asString()),
                new OrganisationId(id("organisation", one.path("organisation").asString())),
                HouseName.only(""),
                strings(one.path("languages")),
                texts(one.path("presentation")),
                one.path("signIn").asBoolean(false),
                invented(code));
    }

    private static HelpService service(JsonNode one) {
        var code = one.path("id").asString();
        var organisation = text(one.path("organisation"));
        return new HelpService(
                new ServiceId(id("service", code)),
                code,
                one.path("name").asString(),
                text(one.path("nameNl")),
                organisation == null ? null : new OrganisationId(id("organisation", organisation)),
                one.path("category").asString(),
                one.path("postcode").asString(),
                one.path("commune").asString(),
                one.path("basin").asString(),
                strings(one.path("languages")),
                texts(one.path("audience")),
                texts(one.path("entry")),
                one.path("free").asBoolean(false),
                invented(code));
    }

    /** A number that nobody has, so that every page shows where one stands. */
    private static Reach invented(String code) {
        return new Reach(InventedNumbers.phone(code.hashCode()), "9:00–16:00", null);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static List<String> strings(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private List<JsonNode> read(String file) {
        try (var in = TrainingDirectory.class.getResourceAsStream("/content/training/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("content/training/" + file + ".json is missing");
            }
            return json.readTree(in).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
