package be.mille.confidentiality.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What can be done about exceptional openings: by those who may ask for one, by those who are told, by the officer. */
enum ExceptionalAction implements Action {
    OPEN("confidentiality.open-exceptionally", true),
    END("confidentiality.end-exceptional", true),
    SEE_NOTICE("confidentiality.see-notice", true),
    NOTE_UNRECOGNISED("confidentiality.note-unrecognised", true),
    SEE_UNRECOGNISED("confidentiality.see-unrecognised", false),
    SEE_QUEUE("confidentiality.see-queue", false),
    SEE_LOG("confidentiality.see-log", false),
    SEE_RULES("confidentiality.see-rules", false),
    REVIEW("confidentiality.review", true),
    SETTLE("confidentiality.settle", true),
    LIFT("confidentiality.lift-suspension", true);

    private final String code;
    private final boolean writes;

    ExceptionalAction(String code, boolean writes) {
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
    public Set<ActorFunction> functions() {
        return switch (this) {
            case SEE_QUEUE, SEE_LOG, SEE_RULES, REVIEW, SETTLE, LIFT -> Everyone.OFFICERS;
            default -> Action.super.functions();
        };
    }
}
