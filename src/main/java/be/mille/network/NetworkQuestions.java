package be.mille.network;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Questions of a basin, about no family. Each method asks access first. */
public interface NetworkQuestions {
    /** What was asked longer ago is not told as new. */
    int NEW_DAYS = 14;

    /** Those the reader may see: open ones first, the one that waits longest on top. */
    List<Question> all();

    /** @throws NotFoundException when absent, or not for this reader */
    Question get(QuestionId id);

    /** What was said, the first word first. */
    List<Said> said(QuestionId id);

    /** Whether the basin of the reader has a helpdesk here. */
    boolean facilitated();

    /** Basins whose helpdesk somebody reads. */
    Set<String> helpdesks();

    /**
     * Asks the helpdesk of a basin, the reader’s own or another.
     *
     * @throws NotFoundException where nobody would read it
     */
    SayOutcome askHelpdesk(AskNetwork command, String basin);

    /** @throws NotFoundException when the helpdesk is asked where nobody would read it */
    SayOutcome ask(AskNetwork command);

    /**
     * @param key of the form: sent twice, it is said once
     * @throws NotFoundException when the question is not there for this reader
     * @throws StaleException when it is closed
     */
    SayOutcome say(QuestionId id, UUID key, String words, String language, boolean looked);

    /** @throws StaleException when somebody else closed it meanwhile */
    void close(QuestionId id, boolean found, int version);

    /** Whoever asked has read what was said. */
    void heard(QuestionId id);

    /** What of it is new to the reader; one query. */
    Waiting waiting();

    /** The reader opened the list, where every question stands with its words. */
    void looked();

    /**
     * @param unheard the reader’s own questions with an answer she has not read
     * @param unread open questions of others to everybody, asked since she last opened the list, in the last {@link #NEW_DAYS} days at most
     */
    record Waiting(long unheard, long unread) {}

    /** How many open questions to the helpdesk wait for its word; none for whoever does not answer there. */
    long awaited();
}
