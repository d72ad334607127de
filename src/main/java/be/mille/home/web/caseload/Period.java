package be.mille.home.web.caseload;

import be.mille.family.FamilySummary;
import be.mille.family.Stage;

/** Where in the thousand days a family must be to pass the filter. */
enum Period {
    /** Everything but the records that are closed. */
    ALL,
    FIRST_TRIMESTER,
    SECOND_TRIMESTER,
    THIRD_TRIMESTER,
    AFTER_BIRTH,
    AFTER_LOSS,
    UNDATED,
    CLOSED;

    private static final int SECOND = 14;
    private static final int THIRD = 28;

    static Period of(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant(int weeks, int _, var _) ->
                weeks < SECOND ? FIRST_TRIMESTER : weeks < THIRD ? SECOND_TRIMESTER : THIRD_TRIMESTER;
            case Stage.AfterBirth _ -> AFTER_BIRTH;
            case Stage.AfterLoss _ -> AFTER_LOSS;
            case Stage.Undated _ -> UNDATED;
            case Stage.Closed _ -> CLOSED;
        };
    }

    boolean takesFamily(FamilySummary family) {
        return takes(family.stage());
    }

    boolean takes(Stage stage) {
        return this == ALL ? !(stage instanceof Stage.Closed) : Period.of(stage) == this;
    }
}
