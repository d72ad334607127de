package be.mille.confidentiality;

import be.mille.access.ActorFunction;
import be.mille.access.Looks;
import be.mille.directory.Professional;
import be.mille.kernel.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The access log of an officer's house: who opened which reference and when, and never a family, a subject or a word. */
public interface OfficerLog {
    /** So many lines at most; the newest. */
    int MOST = 500;

    /**
     * One page that was asked for.
     *
     * @param reference of the record
     * @param opened null when it was refused
     */
    record Line(
            Instant at,
            ActorId reader,
            ActorFunction function,
            String reference,
            Looks.@Nullable Opened opened,
            boolean exceptional) {}

    /** Who reads, or did, for the current officer's house. */
    List<Professional> readers();

    /**
     * The newest first.
     *
     * @param reader null for everybody; then {@code reference} is needed
     * @param reference null for every record
     * @param from included
     * @param until included
     */
    List<Line> of(@Nullable ActorId reader, @Nullable String reference, LocalDate from, LocalDate until);
}
