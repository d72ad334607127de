package be.mille.referral;

/** What keeps a request from being sent; each stands at its field. */
public enum ReferralProblem {
    NEED_MISSING("need"),
    AGREEMENT_MISSING("agreed"),
    AGREED_LATER("agreedOn"),
    NOT_KNOWING("knowing"),
    ANSWER_PAST("answerBy"),
    ANSWER_FAR("answerBy"),
    ASKED_ALREADY("although"),
    /** To oneself, or to somebody who accompanies her already. */
    NOBODY_NEW("to"),
    /** She does not want this person or organisation near her record. */
    KEPT_AWAY("to"),
    NOT_CLEARED("to"),
    TAKES_NONE("to"),
    /** Passed on to oneself, or back to whoever asked. */
    NO_FURTHER("to"),
    /** Passed on to a house that takes nothing, or that she keeps away: which of the two is told to nobody. */
    NOT_THERE("to"),
    GONE("to"),
    /** One service alone is asked by itself. */
    POOL_SMALL("pool"),
    NAME_MISSING("outsideName"),
    PHONE_MISSING("outsidePhone"),
    COMPANION_UNKNOWN("companion"),
    /** Whoever reads it is not bound by secrecy: only her first name, a safe way to reach her, what is needed. */
    UNBOUND_MORE("more"),
    /** To the same: no language but the one to be spoken. */
    UNBOUND_LANGUAGES("languages"),
    /** To the same: whoever asks sees to an interpreter. */
    UNBOUND_INTERPRETER("interpreter"),
    /** To the same: no way but one that is safe now. */
    UNBOUND_REACH("reach"),
    /** It was passed on often enough: beyond that nobody knows any more who helps. */
    TOO_FAR("to");

    private final String field;

    ReferralProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
