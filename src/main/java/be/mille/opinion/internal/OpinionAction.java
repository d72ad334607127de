package be.mille.opinion.internal;

import be.mille.access.Action;

/** What is done about opinions: the first ones within a record, the others about no record in particular. */
enum OpinionAction implements Action {
    PREPARE("opinion.prepare", true),
    ASK("opinion.ask", true),
    SEE_ASKED("opinion.see-asked", false),
    ASK_BACK("opinion.ask-back", true),
    WITHDRAW("opinion.withdraw", true),
    SEE_MINE("opinion.see-mine", false),
    SEE_RECEIVED("opinion.see-received", false),
    READ_RECEIVED("opinion.read-received", false),
    ANSWER("opinion.answer", true),
    DECLINE("opinion.decline", true);

    private final String code;
    private final boolean writes;

    OpinionAction(String code, boolean writes) {
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
