package be.mille.confidentiality;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaking the glass: one person, four hours at most, reading only, told at once and reviewed by somebody else. */
public interface ExceptionalOpenings {
    /**
     * Whom she asks for and why.
     *
     * @param key of the form: sent twice, it opens once
     * @param birth as stored, {@code 1998-05-12}; null when the reference is given instead
     * @param chosen compartments beyond those her function opens at once
     */
    record Request(
            UUID key,
            @Nullable String called,
            @Nullable String birth,
            @Nullable String reference,
            ExceptionalReason reason,
            String words,
            Set<Compartment> chosen) {}

    /** What came of it. */
    sealed interface Outcome {
        record Opened(FamilyId family) implements Outcome {}

        /** Whoever asked accompanies her anyway: nothing was opened, and nobody is told. */
        record Ours(FamilyId family) implements Outcome {}

        /** Nobody fits, several fit, or she is kept away: the same answer for all three. */
        record Absent() implements Outcome {}

        /** Too many guesses within the hour; nothing was compared. */
        record Limited() implements Outcome {}

        /** Another record is still open exceptionally. */
        record Another() implements Outcome {}

        record Suspended() implements Outcome {}
    }

    /**
     * For one function.
     *
     * @param organisations kinds of organisation; empty for every kind
     * @param subjects whatever may open, at once or when asked for
     */
    record Rule(Set<String> organisations, Set<Compartment> subjects) {}

    /** One that runs now. */
    record Running(UUID id, FamilyId family, Instant until) {}

    /** Told to whoever coordinates, or opened, the record. */
    record Notice(UUID id, FamilyId family, String reference, ActorId reader, ExceptionalReason reason, Instant at) {}

    /** Whether this function at this organisation may ask at all; decides nothing and logs nothing. */
    boolean eligible(Actor actor);

    /** Who may ask, and what may open then. */
    Map<ActorFunction, Rule> rules();

    /** What she may choose beyond what opens at once. */
    Set<Compartment> choices(Actor actor);

    /** @throws NotFoundException when not eligible */
    Outcome open(Request request);

    /** @throws NotFoundException when it is not hers, or over */
    void end(UUID opening);

    /** Whether the reviews of her openings took the privilege from the current actor. */
    boolean suspended();

    /** What the current actor has open now. */
    Optional<Running> running();

    /** Not yet seen ones for the current actor, the newest first. */
    List<Notice> notices();

    /** @throws NotFoundException when it is not hers, or seen */
    void seen(UUID notice);

    /** By which a record is named to people who may not know whose it is. */
    String reference(FamilyId family);
}
