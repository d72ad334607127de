package be.mille.confidentiality.internal;

import be.mille.access.Basis;
import be.mille.confidentiality.LegalBases;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pack of legal bases in force. */
@Component
class BasisPack implements LegalBases {
    private static final String FILE = "bases.json";
    private static final Set<String> STATES = Set.of("draft", "verified");
    private final Supplier<Pack> inForce;

    BasisPack(ContentPacks packs) {
        this.inForce = packs.made(from -> checked(from.newest("bases", "mille")));
    }

    @Override
    public Said of(Basis basis, String language) {
        var found = inForce.get().text(language, basis.name());
        return new Said(found.text(), found.draft());
    }

    /** Refused whole where a basis of the program is missing, or stands there without article, source or state. */
    private static Pack checked(Pack pack) {
        var sources = pack.sources().stream().map(Pack.Source::id).collect(Collectors.toSet());
        for (var basis : Basis.values()) {
            var one = pack.json(FILE)
                    .path("bases")
                    .valueStream()
                    .filter(node -> basis.name().equals(node.path("code").asString("")))
                    .findFirst()
                    .orElseThrow(() -> pack.broken(FILE, "\"" + basis + "\" is missing."));
            if (one.path("article").asString("").isBlank()
                    || !sources.contains(one.path("source").asString(""))
                    || !STATES.contains(one.path("state").asString(""))) {
                throw pack.broken(FILE, "\"" + basis + "\" has no article, no source or no state.");
            }
            pack.text("fr", basis.name());
        }
        return pack;
    }
}
