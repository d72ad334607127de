package be.mille.access.internal;

import be.mille.access.CurrentActor;
import be.mille.sql.TransactionSettings;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the database who reads and what time it is, for row-level security; nobody signed in means nothing set. */
@Component
class ReaderSettings implements TransactionSettings {
    private final Clock clock;

    ReaderSettings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, String> current() {
        return CurrentActor.find()
                .map(actor -> Map.of(
                        "mille.actor", actor.id().toString(),
                        "mille.organisation", actor.organisation().toString(),
                        "mille.function", actor.function().name(),
                        "mille.now", clock.instant().toString()))
                .orElseGet(Map::of);
    }
}
