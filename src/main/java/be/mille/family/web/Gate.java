package be.mille.family.web;

import be.mille.access.Access;
import be.mille.access.Action;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks access in a transaction of its own, for a page that answers before any service is asked. */
@Component
class Gate {
    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    @Transactional
    void require(Action action) {
        access.require(action);
    }
}
