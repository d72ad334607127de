package be.mille.home.web.caseload;

import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.home.web.Next;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Places to sort by. */
final class Along {
    private static final int TERM = 280;

    private Along() {}

    /** Days along the thousand, counted from the birth; what has no place on them comes last. */
    static int days(FamilySummary family) {
        return switch (family.stage()) {
            case Stage.Pregnant(int weeks, int days, var _) -> weeks * 7 + days - TERM;
            case Stage.AfterBirth(int days, var _) -> days;
            case Stage.Undated _ -> Integer.MAX_VALUE - 2;
            case Stage.AfterLoss _ -> Integer.MAX_VALUE - 1;
            case Stage.Closed _ -> Integer.MAX_VALUE;
        };
    }

    static LocalDate due(@Nullable Next next) {
        return next == null ? LocalDate.MAX : next.on();
    }
}
