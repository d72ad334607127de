package be.mille.confidentiality;

import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do not understand of confidentiality, or worry about: anybody tells, confidentiality officers read and answer. */
public interface Questions {
    /**
     * What somebody wants to say.
     *
     * @param id of the form: sent twice, it is told once
     * @param reach how to reach her, if she wishes
     */
    record Told(UUID id, String words, @Nullable String reach, String language, boolean professional) {}

    /** A question and its answer in one language, both in the officer's words. */
    record Published(String asked, String answered) {}

    /**
     * One, as an officer sees it.
     *
     * @param reach gone once answered
     * @param published by language; empty when nobody else is shown it
     */
    record Question(
            UUID id,
            String words,
            @Nullable String reach,
            String language,
            boolean professional,
            Instant at,
            @Nullable String answer,
            Map<String, Published> published) {}

    /** @return false when too many came within the hour; nothing was kept */
    boolean tell(Told told);

    /** Waiting ones first, the oldest on top; then those answered within a year. */
    List<Question> all();

    /** @throws NotFoundException when there is none */
    void answer(UUID question, String words);

    /**
     * Shows it to everybody, in these languages and in no other.
     *
     * @throws NotFoundException when there is none that was answered
     */
    void publish(UUID question, Map<String, Published> texts);

    /** What everybody is shown, the newest first, each by language. */
    List<Map<String, Published>> published();
}
