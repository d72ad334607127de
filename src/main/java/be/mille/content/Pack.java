package be.mille.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One version of one content pack. */
public interface Pack {
    /** Where a statement of the pack comes from. */
    record Source(String id, String citation, @Nullable String url) {}

    /** Kind, id and version in one word, for example {@code screening/mille/2026.11}. */
    String name();

    String id();

    /** Year and month, for example {@code 2026.11}; a later one is newer. */
    String version();

    List<Source> sources();

    /** Languages it has texts in, French first. */
    List<String> languages();

    /** @throws BrokenPackException when the pack has no such file, for example {@code rules.json} */
    JsonNode json(String file);

    /**
     * The text in this language, or the French one where this language has none.
     *
     * @throws BrokenPackException when French has none either
     */
    PackText text(String language, String key);

    /** Like {@link #text}, for texts a pack may leave out. */
    Optional<PackText> findText(String language, String key);

    /** The keys of one language, for a module that checks at start that nothing is missing. */
    Set<String> textKeys(String language);

    /** What a module throws when it finds the pack broken by its own rules: names pack, file and place. */
    BrokenPackException broken(String file, String problem);
}
