package be.mille.network;

import be.mille.kernel.ActorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param basin an id of the geography
 * @param category kind of service, an id of the directory; null where none fits
 * @param saidAt the last word, or the question itself
 * @param mine whether the reader asked
 * @param closes whether the reader may say that it was found or not
 * @param unheard an answer whoever asked has not read; for everybody else never
 */
public record Question(
        QuestionId id,
        Kind kind,
        String basin,
        ActorId author,
        @Nullable String category,
        String words,
        QuestionState state,
        Instant askedAt,
        Instant saidAt,
        boolean mine,
        boolean closes,
        boolean unheard,
        int version) {}
