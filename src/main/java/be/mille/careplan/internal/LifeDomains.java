package be.mille.careplan.internal;

import be.mille.access.Compartment;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import be.mille.content.PackText;
import be.mille.content.Packs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The domains of life of the screening pack: their names, and the compartment of what is said in each; and one for all that
 * is the second parent's own.
 */
@Component
public class LifeDomains {
    private static final String KIND = "screening";
    private static final String ID = "mille";
    private static final String ID_SECOND_PARENT = "mille-second-parent";
    /** Whatever the second parent needs lies in that parent's compartment: never among hers, never on her page. */
    public static final String SECOND_PARENT = "second-parent";

    private static final Set<String> NO_NEED = Set.of("opening", "strengths");

    private final ContentPacks packs;
    private final Supplier<InForce> inForce;

    private record InForce(Pack pack, Pack secondParent, Map<String, Compartment> compartments) {}

    LifeDomains(ContentPacks packs) {
        this.packs = packs;
        this.inForce = packs.made(LifeDomains::read);
    }

    private static InForce read(Packs packs) {
        var pack = packs.newest(KIND, ID);
        var compartments = new LinkedHashMap<String, Compartment>();
        for (var node : pack.json("rules.json").path("domains")) {
            var id = node.path("id").asString();
            if (!NO_NEED.contains(id)) {
                compartments.put(
                        id, Compartment.valueOf(node.path("compartment").asString()));
            }
        }
        compartments.put(SECOND_PARENT, Compartment.C10);
        return new InForce(pack, packs.newest(KIND, ID_SECOND_PARENT), compartments);
    }

    public List<String> ids() {
        return List.copyOf(inForce.get().compartments().keySet());
    }

    public boolean known(String domain) {
        return inForce.get().compartments().containsKey(domain);
    }

    /** What fits no domain is general psychosocial. */
    public Compartment compartment(@Nullable String domain) {
        return domain == null ? Compartment.C2 : inForce.get().compartments().getOrDefault(domain, Compartment.C2);
    }

    public String title(String domain, String language) {
        return words(domain, language).map(PackText::text).orElse(domain);
    }

    /** Whether nobody has reviewed its title yet. */
    public boolean draft(String domain, String language) {
        return words(domain, language).filter(PackText::draft).isPresent();
    }

    private Optional<PackText> words(String domain, String language) {
        var now = inForce.get();
        return domain.equals(SECOND_PARENT)
                ? now.secondParent().findText(language, "pack.title")
                : now.pack().findText(language, "domain." + domain + ".title");
    }

    /** What came out, in the words of the version it came out of, else of the newest. */
    Optional<String> indicator(String indicator, String version, String language) {
        return words(indicator, version, language).map(PackText::text);
    }

    /** Whether nobody has reviewed those words yet. */
    boolean draft(String indicator, String version, String language) {
        return words(indicator, version, language).filter(PackText::draft).isPresent();
    }

    private Optional<PackText> words(String indicator, String version, String language) {
        var slash = version.indexOf('/');
        var read = slash < 0
                ? Optional.<Pack>empty()
                : packs.find(KIND, version.substring(0, slash), version.substring(slash + 1));
        return read.orElseGet(() -> inForce.get().pack()).findText(language, "indicator." + indicator);
    }
}
