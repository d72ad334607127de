package be.mille.coordination.internal;

import be.mille.access.Action;

/** What can be done about coordinating, and about who is silent. */
public enum MandateAction implements Action {
    VIEW("coordination.view", false),
    LIST("coordination.list", false),
    PROPOSE("coordination.propose", true),
    ANSWER("coordination.answer", true),
    CHANGE("coordination.change", true),
    END("coordination.end", true),
    EXPECTED("coordination.expected", false),
    LOADS("coordination.loads", false),
    /** For how many families one can coordinate oneself. */
    SEE_OWN_PLACES("coordination.see-own-places", false),
    KEEP_OWN_PLACES("coordination.keep-own-places", true),
    ASK_NEWS("coordination.ask-news", true),
    READ_NOTICES("coordination.notices", false),
    SEE_NOTICE("coordination.notice-seen", false);

    private final String code;
    private final boolean writes;

    MandateAction(String code, boolean writes) {
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
