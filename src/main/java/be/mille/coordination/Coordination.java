package be.mille.coordination;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who coordinates around a family, who was asked to, and who did.
 *
 * @param current null when nobody coordinates
 * @param open proposals without an answer, the latest first
 * @param past the latest first
 */
public record Coordination(@Nullable Mandate current, List<Mandate> open, List<Mandate> past) {
    public Coordination {
        open = List.copyOf(open);
        past = List.copyOf(past);
    }

    /** All of them, the latest proposal first. */
    public List<Mandate> all() {
        return Stream.concat(Stream.concat(Stream.ofNullable(current), open.stream()), past.stream())
                .sorted(Comparator.comparing(Mandate::proposedAt).reversed())
                .toList();
    }
}
