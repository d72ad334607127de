package be.mille.home.web;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** The pages that look at several modules at once; each module still asks for its own part. */
public enum HomeAction implements Action {
    DAY("home.day", false),
    /** Whether something waits on her day, for a word in the morning that she asked for. */
    NEWS("home.news", false),
    CASELOAD("home.caseload", false),
    GLANCE("home.glance", false),
    /** Who was around her, month by month. */
    AROUND("home.around", false),
    /** Her family, drawn. */
    GENOGRAM("home.genogram", false),
    TEAM("home.team", false),
    TEAM_CHANGE("home.team-change", true);

    private final String code;
    private final boolean writes;

    HomeAction(String code, boolean writes) {
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

    /** A day has everybody who signs in, even who accompanies no family; families have only those who do. */
    @Override
    public Set<ActorFunction> functions() {
        return this == DAY || this == NEWS ? Everyone.SIGNED_IN : Action.super.functions();
    }
}
