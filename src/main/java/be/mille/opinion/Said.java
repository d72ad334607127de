package be.mille.opinion;

import be.mille.kernel.ActorId;
import java.time.Instant;

/**
 * Something said in the conversation about a question.
 *
 * @param declines whether it says why there will be no answer
 */
public record Said(ActorId author, Instant at, String words, boolean declines) {}
