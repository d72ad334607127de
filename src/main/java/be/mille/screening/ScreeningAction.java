package be.mille.screening;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What can be done with screenings. */
public enum ScreeningAction implements Action {
    LIST("screening.list", false),
    READ("screening.read", false),
    START("screening.start", true),
    ANSWER("screening.answer", true),
    MOVE("screening.move", true),
    NAME_READER("screening.name-reader", true),
    HANDLE("screening.handle-same-day", true),
    COPY("screening.copy", false),
    OPEN_A_DOOR("screening.open-a-door", true),
    TALK_OVER("screening.talk-over", true),
    FIGURES("screening.figures", false);

    private final String code;
    private final boolean writes;

    ScreeningAction(String code, boolean writes) {
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
        return this == COPY;
    }

    @Override
    public Set<ActorFunction> functions() {
        return this == FIGURES ? Everyone.COUNTING : Action.super.functions();
    }
}
