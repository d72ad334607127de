package be.mille.home.web.ties;

import be.mille.access.Compartment;
import be.mille.family.Tie;
import java.util.UUID;

/**
 * Somebody around her.
 *
 * @param compartment where a tie to her or him lies
 */
record Around(Tie.Kind kind, UUID id, String name, String role, Compartment compartment) {
    String key() {
        return kind + "-" + id;
    }
}
