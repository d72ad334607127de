package be.mille.screening.internal;

import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.Packs;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Wording;
import be.mille.screening.ScreeningPacks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The screening packs in force, each checked by {@link PackCheck}; a broken one stops the start, or keeps those before it. */
@Component
class InstalledScreenings implements ScreeningPacks {
    private static final String KIND = "screening";
    private final Supplier<Installed> installed;

    InstalledScreenings(
            ContentPacks packs,
            @Value("${mille.screening.pack:mille}") String id,
            @Value("${mille.screening.second-parent-pack:mille-second-parent}") String secondParent) {
        installed = packs.made(from -> new Installed(
                from.known(KIND).stream().map(InstalledScreenings::read).toList(),
                newest(from, id, false),
                newest(from, secondParent, true)));
    }

    private record Installed(List<ScreeningPack> packs, ScreeningPack current, ScreeningPack forSecondParent) {}

    private static ScreeningPack newest(Packs from, String id, boolean ofSecondParent) {
        var newest = from.newest(KIND, id);
        var pack = read(newest);
        if (pack.ofSecondParent() != ofSecondParent) {
            throw newest.broken(
                    "rules.json", "C10 is for the conversation with the second parent, and for that alone.");
        }
        return pack;
    }

    @Override
    public ScreeningPack current() {
        return installed.get().current();
    }

    @Override
    public ScreeningPack forSecondParent() {
        return installed.get().forSecondParent();
    }

    @Override
    public Optional<ScreeningPack> find(String id, String version) {
        return installed.get().packs().stream()
                .filter(one -> one.id().equals(id) && one.version().equals(version))
                .findFirst();
    }

    @Override
    public List<ScreeningPack> all() {
        return installed.get().packs();
    }

    static ScreeningPack read(Pack pack) {
        ScreeningPack read;
        try {
            read = PackReader.read(
                    pack.id(),
                    pack.version(),
                    pack.json("questionnaire.json"),
                    pack.json("rules.json"),
                    wordings(pack));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw pack.broken("rules.json", String.valueOf(e.getMessage()));
        }
        var problems = PackCheck.problems(read);
        if (!problems.isEmpty()) {
            throw pack.broken("rules.json", problems.getFirst());
        }
        return read;
    }

    private static Map<String, Wording> wordings(Pack pack) {
        var wordings = new HashMap<String, Wording>();
        for (var language : pack.languages()) {
            var texts = new HashMap<String, String>();
            var reviewed = new HashSet<String>();
            for (var key : new ArrayList<>(pack.textKeys(language))) {
                pack.findText(language, key).ifPresent(one -> {
                    texts.put(key, one.text());
                    if (!one.draft()) {
                        reviewed.add(key);
                    }
                });
            }
            wordings.put(language, new Wording(language, reviewed, texts));
        }
        return wordings;
    }
}
