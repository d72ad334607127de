package be.mille.erasure.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What is decided and logged here. */
enum ErasureAction implements Action {
    PREVIEW("erasure.preview", false),
    ASK("erasure.ask", true),
    SEE_OWN("erasure.see-own", false),
    TAKE_BACK("erasure.take-back", true),
    SEE_WAITING("erasure.see-waiting", false),
    DECIDE("erasure.decide", true);

    private final String code;
    private final boolean writes;

    ErasureAction(String code, boolean writes) {
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
            case SEE_WAITING, DECIDE -> Everyone.OFFICERS;
            default -> Action.super.functions();
        };
    }
}
