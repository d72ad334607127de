package be.mille.proof;

import be.mille.access.ActorFunction;

/** In what relation somebody may stand to a family at one moment. */
enum Standing {
    /** Made first: whoever leaves her organisation leaves all families of it. */
    LEFT,
    /** Long ago, and without a sign since. */
    ASLEEP,
    EXCEPTIONAL_OVER,
    EXCEPTIONAL,
    NONE,
    ORDINARY,
    BEGINS_NOW,
    COORDINATING,
    NAMED,
    NARROWED,
    FOR_SUBJECT,
    EXCLUSION_LIFTED,
    NOT_YET,
    ENDED,
    ENDS_NOW,
    RAN_OUT,
    NAMED_THEN_ENDED,
    EXCLUDED,
    HOUSE_EXCLUDED,
    /** A row that no rule of the program would have made, for somebody who accompanies nobody. */
    FORGED;

    boolean isFor(ActorFunction function) {
        return switch (this) {
            case NONE -> true;
            case FORGED -> !function.accompaniesFamilies();
            case EXCEPTIONAL, EXCEPTIONAL_OVER -> !Signed.exceptional(function).isEmpty();
            case COORDINATING -> !Signed.coordinating(function).isEmpty();
            case LEFT -> function == ActorFunction.HOSPITAL_MIDWIFE;
            default -> function.accompaniesFamilies();
        };
    }

    /** Whether her whole ordinary scope is open: every page of the team is then. */
    boolean isOfTheTeam() {
        return switch (this) {
            case ORDINARY, BEGINS_NOW, COORDINATING, NAMED, EXCLUSION_LIFTED -> true;
            default -> false;
        };
    }
}
