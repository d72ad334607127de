package be.mille.screening.web;

import be.mille.kernel.ActorId;
import be.mille.screening.TurnOuts.Saying;
import be.mille.screening.TurnedOut;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator turned out, as far as somebody said it.
 *
 * @param turnedOut null when nobody said it, or took it back
 * @param seen the saying that counts; empty when there is none
 * @param choices what can be said of it now
 * @param said the newest first
 */
public record TurnOut(
        String code, @Nullable String turnedOut, String seen, String key, List<String> choices, List<Line> said) {
    /** One saying; nothing where it was taken back. */
    public record Line(@Nullable String turnedOut, Instant at, String by) {}

    static TurnOut of(String code, List<Saying> sayings, Map<ActorId, String> names) {
        var newest = sayings.isEmpty() ? null : sayings.getFirst();
        var turnedOut = newest == null ? null : newest.turnedOut();
        return new TurnOut(
                code,
                name(turnedOut),
                newest == null ? "" : newest.id().toString(),
                UUID.randomUUID().toString(),
                Arrays.stream(TurnedOut.values())
                        .filter(one -> one != turnedOut)
                        .map(Enum::name)
                        .toList(),
                sayings.stream()
                        .map(one -> new Line(name(one.turnedOut()), one.at(), names.getOrDefault(one.by(), "")))
                        .toList());
    }

    private static @Nullable String name(@Nullable TurnedOut turnedOut) {
        return turnedOut == null ? null : turnedOut.name();
    }
}
