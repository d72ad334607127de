package be.mille.careplan;

/** Why a proposal was not taken into the plan; kept, so that rules which miss are noticed. */
public enum SetAsideReason {
    NOT_FITTING,
    OTHERWISE_SOLVED,
    NOT_THE_MOMENT,
    OTHER
}
