package be.mille.handover;

import be.mille.access.ActorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Which functions leave a family when it goes home or moves on, and which follow it near its home ({@code content/handover/first-line.json}); a
 * broken file stops the start.
 */
@Component
public class FirstLine {
    private static final String FILE = "content/handover/first-line.json";

    private final Pack pack;

    FirstLine(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        var known = EnumSet.noneOf(ActorFunction.class);
        known.addAll(pack.leaves());
        known.addAll(pack.stays());
        if (known.size() != pack.leaves().size() + pack.stays().size()
                || !known.stream().allMatch(ActorFunction::accompaniesFamilies)) {
            throw new IllegalStateException(FILE + " must name whoever accompanies families, each function once");
        }
    }

    private record Pack(
            String id,
            String version,
            String state,
            String note,
            List<ActorFunction> leaves,
            List<ActorFunction> stays) {}

    public boolean leaves(ActorFunction function) {
        return pack.leaves().contains(function);
    }

    public boolean stays(ActorFunction function) {
        return pack.stays().contains(function);
    }
}
