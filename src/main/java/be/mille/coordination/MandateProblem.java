package be.mille.coordination;

/** Why a proposal to coordinate cannot be made like this; each is said at its field. */
public enum MandateProblem {
    HOLDER_MISSING("holder"),
    NOT_IN_TEAM("holder"),
    COORDINATES_ALREADY("holder"),
    ASKED_ALREADY("holder"),
    DEPUTY_NOT_IN_TEAM("deputy"),
    DEPUTY_SAME("deputy"),
    AGREEMENT_MISSING("agreed"),
    AGREED_LATER("agreedOn"),
    ENDS_EARLY("endsOn"),
    ENDS_LATE("endsOn"),
    SOMEBODY_COORDINATES("beside");

    private final String field;

    MandateProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
