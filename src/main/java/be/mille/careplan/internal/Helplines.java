package be.mille.careplan.internal;

import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Numbers to call, from the helplines pack; each says when somebody last checked it, or that nobody has. */
@Component
public class Helplines {
    private static final String FILE = "helplines.json";

    /** @param checkedOn the day somebody last called it; null when nobody has yet */
    public record Helpline(
            String id,
            String number,
            @Nullable String hours,
            List<String> languages,
            @Nullable LocalDate checkedOn) {
        public Helpline {
            languages = List.copyOf(languages);
        }
    }

    private final Supplier<InForce> inForce;

    private record InForce(Pack pack, List<Helpline> lines) {}

    Helplines(ContentPacks packs) {
        this.inForce = packs.made(from -> {
            var pack = from.newest("helplines", "belgium");
            return new InForce(pack, read(pack));
        });
    }

    public List<Helpline> all() {
        return inForce.get().lines();
    }

    public Optional<Helpline> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public String name(String id, String language) {
        return inForce.get().pack().text(language, "helpline." + id + ".name").text();
    }

    public String when(String id, String language) {
        return inForce.get().pack().text(language, "helpline." + id + ".when").text();
    }

    /** Whether nobody has reviewed its name, or when one calls it. */
    public boolean draft(String id, String language) {
        return inForce.get().pack().text(language, "helpline." + id + ".name").draft()
                || inForce.get()
                        .pack()
                        .text(language, "helpline." + id + ".when")
                        .draft();
    }

    private static List<Helpline> read(Pack pack) {
        var lines = new ArrayList<Helpline>();
        for (var node : pack.json(FILE).path("helplines")) {
            var id = node.path("id").asString("");
            var number = node.path("number").asString("");
            if (id.isBlank() || number.isBlank()) {
                throw pack.broken(FILE, "a helpline has no id or no number.");
            }
            pack.text("fr", "helpline." + id + ".name");
            pack.text("fr", "helpline." + id + ".when");
            lines.add(new Helpline(
                    id,
                    number,
                    node.path("hours").isString() ? node.path("hours").asString() : null,
                    node.path("languages").valueStream().map(JsonNode::asString).toList(),
                    day(pack, node.path("checkedOn"), id)));
        }
        return List.copyOf(lines);
    }

    private static @Nullable LocalDate day(Pack pack, JsonNode node, String id) {
        if (!node.isString()) {
            return null;
        }
        try {
            return LocalDate.parse(node.asString());
        } catch (DateTimeParseException e) {
            throw pack.broken(FILE, "helpline \"" + id + "\" has a checkedOn that is no date.");
        }
    }
}
