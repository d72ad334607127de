package be.mille.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver reads before she accepts, and nothing else of the record: as the sender left it on the page, with her.
 *
 * @param called the name she wishes to be called by
 * @param reach how she is reached, in words; null when the sender makes the link
 * @param languages BCP 47 codes, the one she speaks best first
 * @param need what is asked, in one line
 * @param more what helps to begin well; null for nothing
 */
public record Told(
        String called,
        @Nullable String reach,
        List<String> languages,
        boolean interpreter,
        String need,
        @Nullable String more) {
    public Told {
        languages = List.copyOf(languages);
    }

    /**
     * All of it that somebody may read who is not bound by secrecy: her first name, how she is reached, what is needed, in which language.
     * What is added to this record stays out until somebody lets it in here.
     */
    public Told bare() {
        return new Told(called, reach, languages.stream().limit(1).toList(), false, need, null);
    }
}
