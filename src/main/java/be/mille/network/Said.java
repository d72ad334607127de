package be.mille.network;

import be.mille.kernel.ActorId;
import java.time.Instant;

/** One answer, or one more word of whoever asked. */
public record Said(ActorId author, String words, Instant at) {}
