package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the JSON files of packs, in the jar and in a site's folder, as text by place. */
final class PackFiles {
    private static final Pattern PLACE =
            Pattern.compile("([a-z-]+)/([a-z0-9-]+)/(\\d{4}\\.\\d{2}(?:\\.\\d+)?)/(.+\\.json)");

    /** {@code <kind>/<id>/<version>} of a pack. */
    record Place(String kind, String id, String version) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::kind)
                .thenComparing(Place::id)
                .thenComparing(Place::number, Comparator.reverseOrder());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** 2026.11.2 sorts after 2026.11 and before 2026.12. */
        private String number() {
            var parts = version.split("\\.");
            return parts[0] + parts[1] + "%05d".formatted(parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
        }

        @Override
        public String toString() {
            return kind + "/" + id + "/" + version;
        }
    }

    private final Map<Place, Map<String, String>> found = new TreeMap<>();

    private PackFiles() {}

    static Map<Place, Map<String, String>> builtIn() {
        var files = new PackFiles();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/content/**/*.json")) {
                var address = file.getURL().toString();
                files.add(
                        address.substring(address.lastIndexOf("/content/") + "/content/".length()),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.found;
    }

    /** What lies in the site's folder is meant to be a pack: anything in the wrong place is said, not skipped. */
    static Map<Place, Map<String, String>> inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenPackException(folder.toString(), "mille.content.dir names a folder that is not there.");
        }
        var files = new PackFiles();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                var place = folder.relativize(file).toString().replace('\\', '/');
                if (!files.add(place, Files.readString(file))) {
                    throw new BrokenPackException(
                            file.toString(),
                            "a pack lies in <kind>/<id>/<version>/, for example paths/brussels/2026.12/.");
                }
            }
        } catch (IOException e) {
            throw new BrokenPackException(
                    folder.toString(), "it cannot be read as UTF-8 text (" + e.getMessage() + ").");
        }
        return files.found;
    }

    private boolean add(String path, String text) {
        var place = PLACE.matcher(path);
        if (!place.matches()) {
            return false;
        }
        found.computeIfAbsent(new Place(place.group(1), place.group(2), place.group(3)), _ -> new TreeMap<>())
                .put(place.group(4), text);
        return true;
    }
}
