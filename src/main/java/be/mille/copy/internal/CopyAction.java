package be.mille.copy.internal;

import be.mille.access.Action;

/** What is decided and logged here; both are about what leaves the program. */
enum CopyAction implements Action {
    OFFER("copy.offer"),
    TAKE("copy.take");

    private final String code;

    CopyAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public boolean takesAway() {
        return true;
    }
}
