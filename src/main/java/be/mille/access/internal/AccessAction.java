package be.mille.access.internal;

import be.mille.access.Action;

/** What can be done to relations themselves. */
enum AccessAction implements Action {
    OPEN_NEW("access.open-new", true),
    ADD_COLLEAGUE("access.add-colleague", true),
    END_RELATION("access.end-relation", true),
    SEE_TEAM("access.see-team", false),
    CLEAR_AUTHOR("access.clear-author", true),
    NAME_READER("access.name-reader", true),
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
}
