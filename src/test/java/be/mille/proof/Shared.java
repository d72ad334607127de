package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.note.Circle;
import be.mille.testing.People;
import java.time.Instant;
import java.util.Set;

/**
 * Something the midwife wrote in a random history.
 *
 * @param circle TEAM for what has no audience of its own
 * @param chosen with CHOSEN, who reads it besides its author
 */
record Shared(String kind, Object id, Compartment compartment, Circle circle, Set<ActorId> chosen) {
    static Shared team(String kind, Object id, Compartment compartment) {
        return new Shared(kind, id, compartment, Circle.TEAM, Set.of());
    }

    String name() {
        return kind + " " + id;
    }

    boolean isFor(Around reader, People people, Instant now) {
        if (!reader.mayKnow(compartment, now)) {
            return false;
        }
        return switch (circle) {
            case TEAM -> true;
            case CHOSEN -> chosen.contains(reader.who().id());
            case SERVICE ->
                reader.who().organisation().equals(people.get(People.MIDWIFE).organisation());
            case DRAFT -> false;
        };
    }
}
