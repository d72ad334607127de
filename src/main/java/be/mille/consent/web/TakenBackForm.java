package be.mille.consent.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements the second parent takes back.
 *
 * @param who those that were ticked
 */
public record TakenBackForm(@Nullable String key, @Nullable List<String> who) {
    Set<UUID> chosen() {
        return who == null
                ? Set.of()
                : who.stream()
                        .flatMap(one -> FormIds.read(one).stream())
                        .map(one -> one.value())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public List<String> ticked() {
        return who == null ? List.of() : who;
    }
}
