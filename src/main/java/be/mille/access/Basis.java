package be.mille.access;

/** The legal basis a relation stands on; what each means, from where and how sure, is in the pack {@code bases}. */
public enum Basis {
    CARE,
    SOCIAL_MISSION,
    SHARED_SECRET,
    LEGAL_DUTY,
    VITAL_INTEREST;

    /** Follows from what the relation is for and what proves it: nobody chooses a basis. */
    public static Basis of(RelationType type, Proof proof) {
        if (type == RelationType.BREAK_GLASS) {
            return VITAL_INTEREST;
        }
        return switch (proof) {
            case VITAL -> VITAL_INTEREST;
            case DUTY -> LEGAL_DUTY;
            case AGREED, AGREED_ORALLY -> SHARED_SECRET;
            case EID_READ, THERAPEUTIC_LINK, REFERRED, MANDATE, EMERGENCY, BROUGHT_IN, SELF_DECLARED ->
                type == RelationType.SOCIAL_CARE ? SOCIAL_MISSION : CARE;
        };
    }
}
