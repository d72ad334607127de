package be.mille.confidentiality;

/** Why a record is opened by somebody who does not accompany the family. */
public enum ExceptionalReason {
    LIFE,
    CHILD,
    DELIVERY,
    OTHER
}
