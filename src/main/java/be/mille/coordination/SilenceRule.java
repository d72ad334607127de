package be.mille.coordination;

import be.mille.family.Stage;

/** Where a family is, as far as it matters to how long a silence may be; how long is in {@code content/coordination/silence.json}. */
public enum SilenceRule {
    FIRST_TRIMESTER,
    SECOND_TRIMESTER,
    THIRD_TRIMESTER,
    FIRST_MONTH,
    TO_SIX_MONTHS,
    TO_ONE_YEAR,
    TO_TWO_YEARS,
    AFTER_LOSS,
    UNDATED,
    /** Nobody is asked any more. */
    NONE;

    private static final int SECOND_FROM_WEEK = 14;
    private static final int THIRD_FROM_WEEK = 28;
    private static final int MONTH = 28;
    private static final int HALF_YEAR = 182;
    private static final int YEAR = 365;

    public static SilenceRule of(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant one ->
                one.weeks() < SECOND_FROM_WEEK
                        ? FIRST_TRIMESTER
                        : one.weeks() < THIRD_FROM_WEEK ? SECOND_TRIMESTER : THIRD_TRIMESTER;
            case Stage.AfterBirth one ->
                one.days() <= MONTH
                        ? FIRST_MONTH
                        : one.days() <= HALF_YEAR ? TO_SIX_MONTHS : one.days() <= YEAR ? TO_ONE_YEAR : TO_TWO_YEARS;
            case Stage.AfterLoss _ -> AFTER_LOSS;
            case Stage.Undated _ -> UNDATED;
            case Stage.Closed _ -> NONE;
        };
    }
}
