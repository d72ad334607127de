package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import be.mille.content.Pack;
import be.mille.content.Packs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.ObjectMapper;

/**
 * Packs as they were read at one moment. A version that was known once is never another one: it stays for what was begun with it when
 * the site takes it out of its folder, and a changed one is refused.
 */
final class PackSet implements Packs {
    private final Map<PackFiles.Place, Pack> builtIn;
    private final Map<PackFiles.Place, Map<String, String>> files;
    private final Map<PackFiles.Place, Pack> offered = new TreeMap<>();
    private final Map<PackFiles.Place, Pack> known = new TreeMap<>();

    private PackSet(Map<PackFiles.Place, Pack> builtIn, Map<PackFiles.Place, Map<String, String>> files) {
        this.builtIn = builtIn;
        this.files = files;
        offered.putAll(builtIn);
    }

    static PackSet read(ObjectMapper json, String folder) {
        var builtIn = new TreeMap<PackFiles.Place, Pack>();
        PackFiles.builtIn().forEach((place, files) -> builtIn.put(place, ReadPack.read(place, files, json)));
        return with(builtIn, json, folder);
    }

    /** The site's folder read anew. */
    PackSet again(ObjectMapper json, String folder) {
        var next = with(builtIn, json, folder);
        next.files.forEach((place, now) -> {
            if (files.containsKey(place) && !now.equals(files.get(place))) {
                throw new BrokenPackException(
                        place.toString(), "this version is in use and has changed; give the change another version.");
            }
        });
        known.forEach(next.known::putIfAbsent);
        files.forEach(next.files::putIfAbsent);
        return next;
    }

    private static PackSet with(Map<PackFiles.Place, Pack> builtIn, ObjectMapper json, String folder) {
        var files = new TreeMap<PackFiles.Place, Map<String, String>>();
        if (!folder.isBlank()) {
            files.putAll(PackFiles.inFolder(Path.of(folder)));
        }
        var packs = new PackSet(builtIn, files);
        files.forEach((place, texts) -> {
            if (packs.offered.put(place, ReadPack.read(place, texts, json)) != null) {
                throw new BrokenPackException(
                        place.toString(), "this version is in the program already; give yours another version.");
            }
        });
        packs.known.putAll(packs.offered);
        return packs;
    }

    /** Names of the versions this one offers and the other does not. */
    List<String> beyond(PackSet other) {
        var places = new TreeSet<>(offered.keySet());
        places.removeAll(other.offered.keySet());
        return places.stream().map(PackFiles.Place::toString).toList();
    }

    @Override
    public List<Pack> find(String kind) {
        return of(offered, kind);
    }

    @Override
    public List<Pack> known(String kind) {
        return of(known, kind);
    }

    private static List<Pack> of(Map<PackFiles.Place, Pack> packs, String kind) {
        return packs.entrySet().stream()
                .filter(one -> one.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<Pack> find(String kind, String id, String version) {
        return Optional.ofNullable(known.get(new PackFiles.Place(kind, id, version)));
    }

    @Override
    public Pack newest(String kind, String id) {
        return find(kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BrokenPackException(kind + "/" + id, "there is no such pack."));
    }
}
