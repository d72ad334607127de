package be.mille.careplan.internal;

import be.mille.access.Action;

/** What can be done with a plan. */
public enum CarePlanAction implements Action {
    VIEW("careplan.view", false),
    PRINT("careplan.print", false),
    LIST("careplan.list", false),
    CHANGE("careplan.change", true),
    TICK("careplan.tick", true),
    VIEW_CRISIS("careplan.view-crisis", false),
    CHANGE_CRISIS("careplan.change-crisis", true);

    private final String code;
    private final boolean writes;

    CarePlanAction(String code, boolean writes) {
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

    @Override
    public boolean takesAway() {
        return this == PRINT;
    }
}
