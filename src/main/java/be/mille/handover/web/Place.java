package be.mille.handover.web;

import be.mille.directory.Geography;
import be.mille.directory.Geography.Basin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a family is now: by its address, or in the basin that was chosen because there is none.
 *
 * @param postcode empty without an address, without a fixed one, and where the reader may not know it
 * @param basins empty where nothing tells
 * @param chosen by the reader; null for that of the address
 */
record Place(String postcode, Set<String> basins, @Nullable String chosen) {
    static Place of(@Nullable String postcode, @Nullable String typed, Geography geography) {
        var code = postcode == null ? "" : postcode;
        var chosen = geography.basins().stream()
                .map(Basin::id)
                .filter(one -> one.equals(typed))
                .findFirst();
        return new Place(
                code,
                chosen.map(Set::of)
                        .orElseGet(() -> Set.copyOf(geography
                                .byPostcode(code)
                                .map(Geography.Commune::basins)
                                .orElse(List.of()))),
                chosen.orElse(null));
    }

    boolean known() {
        return !basins.isEmpty();
    }

    boolean covers(String basin) {
        return basins.contains(basin);
    }

    /** Of several the first: a commune may lie in two. */
    Optional<String> basin() {
        return basins.stream().sorted().findFirst();
    }

    static String names(Set<String> ids, Geography geography, String language) {
        return geography.basins().stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> one.names().getOrDefault(language, one.id()))
                .collect(Collectors.joining(", "));
    }
}
