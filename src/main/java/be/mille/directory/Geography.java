package be.mille.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five basins of help and care and the communes of Brussels, from {@code content/directory/geography.json}. */
public interface Geography {
    /** @param names per interface language */
    record Basin(String id, Map<String, String> names) {}

    record Commune(String nis, String fr, String nl, List<String> postcodes, List<String> basins) {
        public String name(String language) {
            return language.equals("nl") ? nl : fr;
        }
    }

    List<Basin> basins();

    List<Commune> communes();

    Optional<Commune> byPostcode(String postcode);
}
