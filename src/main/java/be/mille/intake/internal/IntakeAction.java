package be.mille.intake.internal;

import be.mille.access.Action;

/** What can be done with what arrives from outside; only attaching is about a family. */
public enum IntakeAction implements Action {
    LIST("intake.list", false),
    READ("intake.read", false),
    NOTE("intake.note", true),
    CORRECT("intake.correct", true),
    JOIN("intake.join", true),
    ANSWER("intake.answer", true),
    UNDO("intake.undo", true),
    ATTACH("intake.attach", true);

    private final String code;
    private final boolean writes;

    IntakeAction(String code, boolean writes) {
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
