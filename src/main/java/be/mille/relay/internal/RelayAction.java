package be.mille.relay.internal;

import be.mille.access.Action;

/** What can be done about open relays, and about the authorities around a family. */
public enum RelayAction implements Action {
    LIST("relay.list", false),
    VIEW("relay.view", false),
    MINE("relay.mine", false),
    START("relay.start", true),
    ASK("relay.ask", true),
    ANSWER("relay.answer", true),
    TAKE("relay.take", true),
    LOOK("relay.look", true),
    CLOSE("relay.close", true),
    REOPEN("relay.reopen", true),
    TOLD("relay.told", true),
    LIST_AUTHORITIES("relay.list-authorities", false),
    VIEW_AUTHORITY("relay.view-authority", false),
    MY_AUTHORITIES("relay.my-authorities", false),
    NOTE_AUTHORITY("relay.note-authority", true),
    CHANGE_AUTHORITY("relay.change-authority", true),
    REREAD_AUTHORITY("relay.reread-authority", true),
    END_AUTHORITY("relay.end-authority", true);

    private final String code;
    private final boolean writes;

    RelayAction(String code, boolean writes) {
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
