package be.mille.consent;

import be.mille.access.Action;

/** What can be done about agreements. */
public enum ConsentAction implements Action {
    VIEW("consent.view", false),
    SHARE("consent.share", true),
    JOIN("consent.join", true),
    NOTE("consent.note", true),
    PREVIEW("consent.preview", true),
    WITHDRAW("consent.withdraw", true),
    HOLD("consent.hold", true),
    NOTE_STANDING("consent.note-standing", true),
    HAND_OUT("consent.hand-out", true);

    private final String code;
    private final boolean writes;

    ConsentAction(String code, boolean writes) {
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
