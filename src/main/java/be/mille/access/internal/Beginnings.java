package be.mille.access.internal;

import be.mille.access.Actor;
import be.mille.access.Episodes;
import be.mille.access.Episodes.Episode;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes down that a relation begins: as far as the function opens, as long as type, proof and the pregnancy of the family say. */
@Component
class Beginnings {
    private final RelationStore store;
    private final RelationEnds ends;
    private final ScopeMatrix matrix;
    private final ObjectProvider<Episodes> episodes;
    private final Clock clock;

    Beginnings(
            RelationStore store,
            RelationEnds ends,
            ScopeMatrix matrix,
            ObjectProvider<Episodes> episodes,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.matrix = matrix;
        this.episodes = episodes;
        this.clock = clock;
    }

    /** @return which one began */
    UUID begin(FamilyId family, Actor holder, RelationType type, Reach reach, Proof proof, Instant since) {
        return begin(family, holder, type, reach, proof, since, episode(family));
    }

    UUID begin(
            FamilyId family,
            Actor holder,
            RelationType type,
            Reach reach,
            Proof proof,
            Instant since,
            Episode episode) {
        var scope = reach.of(matrix.scope(holder.function(), type));
        var until = reach.end(since, ends.begun(type, proof, since, episode));
        var begun = store.insert(
                new RelationStore.Begun(family, holder, type, scope, reach.role(), proof, since, until),
                clock.instant());
        Moment.forget();
        return begun;
    }

    /** When one that begins then would end. */
    Instant until(FamilyId family, RelationType type, Proof proof, Instant since) {
        return ends.begun(type, proof, since, episode(family));
    }

    Episode episode(FamilyId family) {
        var known = episodes.getIfAvailable();
        return known == null ? Episode.UNKNOWN : known.of(family);
    }
}
