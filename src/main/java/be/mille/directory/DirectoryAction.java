package be.mille.directory;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What can be done to the people and the services of an organisation. */
public enum DirectoryAction implements Action {
    LIST_PEOPLE("directory.list-people", false),
    KEEP_PEOPLE("directory.keep-people", true),
    INVITE("directory.invite", true),
    /** The log says of whose post, what it was and what it is now, or from when or until when it runs. */
    CHANGE_FUNCTION("directory.change-function", true),
    LIST_SERVICES("directory.list-services", false),
    KEEP_SERVICES("directory.keep-services", true),
    /** Where and when one is reached oneself: nobody needs an administrator for it. */
    KEEP_OWN_REACH("directory.keep-own-reach", true),
    /** A function no organisation has: only the operator gives it, at the console. Asked to leave the no in the log. */
    GIVE_ELSEWHERE("directory.give-elsewhere", true);

    private static final Set<ActorFunction> ADMINISTRATORS = Set.of(ActorFunction.ORGANISATION_ADMINISTRATOR);

    private final String code;
    private final boolean writes;

    DirectoryAction(String code, boolean writes) {
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
            case GIVE_ELSEWHERE -> Set.of();
            case KEEP_OWN_REACH -> Everyone.SIGNED_IN;
            default -> ADMINISTRATORS;
        };
    }
}
