package be.mille.access.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What can be done to relations themselves. */
enum AccessAction implements Action {
    OPEN_NEW("access.open-new", true),
    ADD_COLLEAGUE("access.add-colleague", true),
    LEAVE("access.leave-organisation", true),
    RENEW_RELATION("access.renew-relation", true),
    SET_BOUNDS("access.set-bounds", true),
    EXCLUDE("access.exclude", true),
    LIFT_EXCLUSION("access.lift-exclusion", true),
    SEE_EXCLUSIONS("access.see-exclusions", false),
    SEE_LOOKS("access.see-looks", false),
    END_RELATION("access.end-relation", true),
    SEE_TEAM("access.see-team", false),
    CLEAR_AUTHOR("access.clear-author", true),
    NAME_READER("access.name-reader", true),
    UNNAME_READER("access.unname-reader", true),
    SEE_READERS("access.see-readers", false);

    private final String code;
    private final boolean writes;

    AccessAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }

    /** Only the administrator says who leaves her organisation; she accompanies nobody. */
    @Override
    public Set<ActorFunction> functions() {
        return this == LEAVE ? Set.of(ActorFunction.ORGANISATION_ADMINISTRATOR) : Action.super.functions();
    }
}
