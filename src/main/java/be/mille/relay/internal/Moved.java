package be.mille.relay.internal;

import be.mille.kernel.ActorId;
import be.mille.relay.OpenRelay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open relay as it is after one move. */
final class Moved {
    private Moved() {}

    static OpenRelay asked(OpenRelay one, ActorId whom, LocalDate on) {
        return with(one, one.owner(), new OpenRelay.Asked(whom, on), one.lookOn(), one.end());
    }

    /** Nobody is asked any more. */
    static OpenRelay owned(OpenRelay one, ActorId owner) {
        return with(one, owner, null, one.lookOn(), one.end());
    }

    static OpenRelay looked(OpenRelay one, LocalDate again) {
        return with(one, one.owner(), one.asked(), again, one.end());
    }

    /** @param end null when it waits on */
    static OpenRelay ended(OpenRelay one, OpenRelay.@Nullable End end) {
        return with(one, one.owner(), null, one.lookOn(), end);
    }

    private static OpenRelay with(
            OpenRelay one,
            ActorId owner,
            OpenRelay.@Nullable Asked asked,
            LocalDate lookOn,
            OpenRelay.@Nullable End end) {
        return new OpenRelay(
                one.id(),
                one.family(),
                one.compartment(),
                one.author(),
                one.kind(),
                one.since(),
                one.awaited(),
                one.from(),
                owner,
                one.held(),
                asked,
                lookOn,
                end,
                one.told(),
                one.madeAt(),
                one.version());
    }
}
