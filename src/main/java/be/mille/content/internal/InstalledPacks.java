package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Every pack, read and checked once at start. */
@Component
class InstalledPacks implements ContentPacks {
    private final Map<PackFiles.Place, Pack> packs = new TreeMap<>();

    InstalledPacks(ObjectMapper json, @Value("${mille.content.dir:}") String folder) {
        add(PackFiles.builtIn(), json);
        if (!folder.isBlank()) {
            add(PackFiles.inFolder(Path.of(folder)), json);
        }
    }

    private void add(Map<PackFiles.Place, Map<String, String>> found, ObjectMapper json) {
        found.forEach((place, files) -> {
            if (packs.put(place, ReadPack.read(place, files, json)) != null) {
                throw new BrokenPackException(
                        place.toString(), "this version is in the program already; give yours another version.");
            }
        });
    }

    @Override
    public List<Pack> find(String kind) {
        return packs.entrySet().stream()
                .filter(one -> one.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<Pack> find(String kind, String id, String version) {
        return Optional.ofNullable(packs.get(new PackFiles.Place(kind, id, version)));
    }

    @Override
    public Pack newest(String kind, String id) {
        return find(kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BrokenPackException(kind + "/" + id, "there is no such pack."));
    }
}
