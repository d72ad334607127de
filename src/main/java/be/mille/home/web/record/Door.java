package be.mille.home.web.record;

import be.mille.access.Access;
import be.mille.access.Opening;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.home.web.HomeAction;
import be.mille.kernel.FamilyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks first, and reads what every other part of the page needs. */
@Service
@Transactional
class Door {
    record Opened(Opening opening, FamilySummary family) {}

    private final Access access;
    private final Families families;

    Door(Access access, Families families) {
        this.access = access;
        this.families = families;
    }

    Opened open(FamilyId family) {
        return new Opened(access.require(HomeAction.GLANCE, family), families.get(family));
    }
}
