package be.mille.coordination;

import be.mille.kernel.ActorId;
import org.jspecify.annotations.Nullable;

/** What whoever coordinates says about being reached: who stands in for her, and when she is there. */
public record Arrangement(@Nullable ActorId deputy, Reachable reachable) {}
