package be.mille.erasure;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erasing on her request or when its time has come. One professional writes down what she asks, the confidentiality officer of the
 * organisation confirms: two people, never one (GDPR article 17; the exceptions stand in {@link ErasureRules}).
 */
public interface Erasures {
    /** What can be erased and what stays, item by item, as far as the reader may know of it. */
    Preview preview(FamilyId family);

    /**
     * Writes down what she asks, of all that is read as one now. Sent twice, it is there once; where records are joined or parted before
     * it is confirmed, it goes back to its author.
     *
     * @param subjects empty for everything
     * @return false when the same reader has asked for as much already, and it waits
     */
    boolean ask(UUID key, FamilyId family, Set<Compartment> subjects);

    /** What the reader wrote down, the newest first; also of records that are gone. */
    List<Request> mine();

    /** How many of them went back to the reader lately, and were not asked anew: for her day. */
    int toAskAnew();

    /** She does not wish it any more. */
    void takeBack(UUID request);

    /** What waits for this officer. */
    List<Waiting> waiting();

    /**
     * Erases, or does not; both for good.
     *
     * @param words what the officer based it on
     * @return {@link State#TAKEN_BACK}, and nothing is erased, where the time she confirms to be over is not, or not any more;
     *     {@link State#CHANGED} where the records are not those that were asked for
     */
    State decide(UUID request, boolean confirmed, String words);

    /**
     * What there is.
     *
     * @param items what can be erased, by subject, the oldest first
     * @param kept what stays, by its rule
     * @param keptUntil until when the record is kept otherwise; null where nothing says it
     * @param asked whether the reader has asked already, and it waits
     */
    record Preview(
            List<Item> items, List<KeptItem> kept, @Nullable LocalDate keptUntil, boolean asked) {}

    /**
     * One thing that can be erased.
     *
     * @param sort null where its kind says all
     * @param day null where nothing says it
     * @param hour when it was written; null where the day is that of what it is about
     * @param author null where nothing says it
     * @param apart whether it goes with its subject; else only with the whole record
     */
    record Item(
            Compartment subject,
            Kind kind,
            @Nullable Sort sort,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            @Nullable ActorId author,
            boolean apart) {}

    /** A finer word than its kind. @param in where the words for the code stand */
    record Sort(String in, String code) {}

    /** What an item is to a reader. */
    enum Kind {
        IDENTITY,
        MEMBER,
        REACH,
        PREGNANCY,
        CHILD,
        CONTACT,
        NOTE,
        EVENT,
        TIE,
        CONVERSATION,
        ANSWER,
        RESULT,
        NEED,
        STEP,
        CRISIS,
        COORDINATION,
        PAUSE,
        REQUEST,
        DRAFT,
        INTERPRETER,
        HANDOVER,
        RELAY,
        AUTHORITY,
        OPINION,
        CONSENT
    }

    /**
     * One thing that stays.
     *
     * @param rule in the retention pack
     * @param sort null where its kind says all
     * @param ends null while it goes on
     * @param who it is about, or who wrote it; null where it is about an organisation
     * @param house the organisation it is about; null where it is about a person
     */
    record KeptItem(
            String rule,
            KeptKind kind,
            @Nullable Sort sort,
            LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable ActorId who,
            @Nullable OrganisationId house) {}

    /** What a thing that stays is to a reader. */
    enum KeptKind {
        RELATION,
        CLEARANCE,
        EXCLUSION,
        UNRECOGNISED,
        ASKED
    }

    /** What became of a request. */
    enum State {
        ASKED,
        TAKEN_BACK,
        /** What is read as one is not what it was when it was asked: to be written down anew. */
        CHANGED,
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
