package be.mille.confidentiality.internal;

import be.mille.access.Action;

/** What the holder of a sleeping relation may do about it. */
enum SleepAction implements Action {
    SEE_ASLEEP("confidentiality.see-asleep", false),
    WAKE("confidentiality.wake", true),
    LET_GO("confidentiality.let-go", true);

    private final String code;
    private final boolean writes;

    SleepAction(String code, boolean writes) {
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
