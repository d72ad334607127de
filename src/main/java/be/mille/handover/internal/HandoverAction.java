package be.mille.handover.internal;

import be.mille.access.Action;

/** What can be done about handovers. */
public enum HandoverAction implements Action {
    LIST("handover.list", false),
    VIEW("handover.view", false),
    READ_LETTER("handover.read-letter", false),
    PROPOSE("handover.propose", true),
    TAKE("handover.take", true),
    ANSWER("handover.answer", true),
    TAKE_BACK("handover.take-back", true),
    MINE("handover.mine", false),
    HAND_OUT("handover.hand-out", true),
    SETTLE("handover.settle", true),
    END_SILENT("handover.end-silent", true),
    SEE_MOVE("handover.see-move", false),
    REVIEW_MOVE("handover.review-move", true);

    private final String code;
    private final boolean writes;

    HandoverAction(String code, boolean writes) {
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
