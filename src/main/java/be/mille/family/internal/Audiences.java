package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens a compartment to those something is written for, before it is written. */
@Component
class Audiences {
    private final Access access;
    private final Clearances clearances;

    Audiences(Access access, Clearances clearances) {
        this.access = access;
        this.clearances = clearances;
    }

    /** Where only those named may read, the author is the first of them; elsewhere she must hold the compartment. */
    void open(Action action, FamilyId family, Compartment where, Set<ActorId> readers) {
        if (where.restricted()) {
            clearances.clearAuthor(family, where);
        }
        access.require(action, family, where, CurrentActor.get().id());
        if (where.restricted()) {
            readers.forEach(one -> clearances.clear(family, one, where));
        }
    }
}
