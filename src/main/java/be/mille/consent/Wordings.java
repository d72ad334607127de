package be.mille.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that are read to her, from the consent pack, and the duties by law it knows. */
public interface Wordings {
    String SHARE = "share";
    /** For everybody of an organisation who accompanies her, now or later. */
    String SHARE_HOUSE = "share-house";

    String WITHDRAW = "withdraw";
    String DECLINE = "decline";
    String DECIDE = "decide";

    /** @param draft nobody has reviewed the text in this language yet */
    record Said(Wording wording, boolean draft) {}

    /** @param text its subject in words; the number beside it only where a jurist checked it and it is in force */
    record Article(String key, String text) {}

    /** Languages it has texts in, French first. */
    List<String> languages();

    /**
     * The text in the newest version.
     *
     * @param who with whom it is about to be shared, as she knows them; null for the team
     */
    Said newest(String id, String language, @Nullable String who);

    /** The same text in a version that was shown before; empty when this program does not know it. */
    Optional<Said> version(String id, String version, String language, @Nullable String who);

    List<Article> articles(String language, LocalDate today);
}
