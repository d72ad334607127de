package be.mille.erasure;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erasing on her request or when its time has come. One professional writes down what she asks, the confidentiality officer of the
 * organisation confirms: two people, never one (GDPR article 17; the exceptions stand in {@link ErasureRules}).
 */
public interface Erasures {
    /** What can be erased as far as the reader may know of it, and until when the record is kept otherwise. */
    Preview preview(FamilyId family);

    /** What there is of it, item by item, the oldest first; as far as the reader may know. */
    List<Item> items(FamilyId family);

    /**
     * Writes down what she asks. Sent twice, it is there once.
     *
     * @param subjects empty for everything
     * @return false when the same reader has asked for as much already, and it waits
     */
    boolean ask(UUID key, FamilyId family, Set<Compartment> subjects);

    /** What the reader wrote down, the newest first; also of records that are gone. */
    List<Request> mine();

    /** She does not wish it any more. */
    void takeBack(UUID request);

    /** What waits for this officer. */
    List<Waiting> waiting();

    /**
     * Erases, or does not; both for good.
     *
     * @param words what the officer based it on
     */
    void decide(UUID request, boolean confirmed, String words);

    /**
     * What there is.
     *
     * @param items how many of each kind the reader sees, by subject
     * @param asked whether the reader has asked already, and it waits
     */
    record Preview(
            Map<Compartment, Map<Kind, Long>> items,
            @Nullable LocalDate keptUntil,
            boolean asked) {}

    /**
     * What there is of one kind, of one day and one author.
     *
     * @param day null where nothing says it
     * @param author null where nothing says it
     * @param apart whether it goes with its subject; else only with the whole record
     */
    record Item(
            Compartment subject,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable ActorId author,
            long count,
            boolean apart) {}

    /** What a row is to a reader. */
    enum Kind {
        IDENTITY,
        MEMBER,
        REACH,
        PREGNANCY,
        CHILD,
        CONTACT,
        NOTE,
        EVENT,
        ANSWER,
        RESULT,
        NEED,
        STEP,
        CRISIS,
        REQUEST,
        CONSENT
    }

    /** What became of a request. */
    enum State {
        ASKED,
        TAKEN_BACK,
        DECLINED,
        DONE
    }

    /**
     * One request as its author sees it.
     *
     * @param reference names the record without saying whose it is
     * @param subjects empty for everything
     */
    record Request(
            UUID id,
            String reference,
            Set<Compartment> subjects,
            Instant askedAt,
            State state,
            @Nullable Instant decidedAt,
            @Nullable String words) {}

    /** One request as the officer sees it. @param author null when the time to keep it has passed */
    record Waiting(UUID id, String reference, @Nullable ActorId author, Instant askedAt, boolean whole) {}
}
