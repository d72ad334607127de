package be.mille.content.internal;

import be.mille.content.BrokenPackException;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.Packs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The packs in force and what the modules made of them, exchanged all at once or not at all. */
@Component
class InstalledPacks implements ContentPacks {
    /** @param made by {@link #makers}, in the same order */
    private record InForce(PackSet packs, List<Object> made) {}

    private final ObjectMapper json;
    private final String folder;
    private final List<Function<Packs, ?>> makers = new ArrayList<>();
    private volatile InForce now;

    InstalledPacks(ObjectMapper json, @Value("${mille.content.dir:}") String folder) {
        this.json = json;
        this.folder = folder;
        this.now = new InForce(PackSet.read(json, folder), List.of());
    }

    @Override
    @SuppressWarnings("unchecked") // what a maker made lies at its own place
    public synchronized <T> Supplier<T> made(Function<Packs, T> from) {
        int place = makers.size();
        var made = new ArrayList<>(now.made());
        made.add(from.apply(now.packs()));
        makers.add(from);
        now = new InForce(now.packs(), List.copyOf(made));
        return () -> (T) now.made().get(place);
    }

    /** @param added @param gone versions that are offered from now on, and no longer */
    record Reread(List<String> added, List<String> gone) {}

    /**
     * Reads the site's folder anew.
     *
     * @throws BrokenPackException when anybody finds a pack broken; everything stays as it was
     */
    synchronized Reread again() {
        var before = now.packs();
        var next = before.again(json, folder);
        var made = new ArrayList<Object>();
        makers.forEach(maker -> made.add(maker.apply(next)));
        now = new InForce(next, List.copyOf(made));
        return new Reread(next.beyond(before), before.beyond(next));
    }

    @Override
    public List<Pack> find(String kind) {
        return now.packs().find(kind);
    }

    @Override
    public List<Pack> known(String kind) {
        return now.packs().known(kind);
    }

    @Override
    public Optional<Pack> find(String kind, String id, String version) {
        return now.packs().find(kind, id, version);
    }

    @Override
    public Pack newest(String kind, String id) {
        return now.packs().newest(kind, id);
    }
}
