package be.mille.home.web.record;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something expected around her, with what it is sorted by: first what somebody took on by name, then what the stage asks
 * of a trade; inside each, late first, then by day, what has no day last.
 */
record Due(@Nullable LocalDate on, boolean named, boolean late, boolean mine, RecordPage.Expected.Row row) {
    static final Comparator<Due> ORDER = Comparator.comparing((Due due) -> !due.named())
            .thenComparing(due -> !due.late())
            .thenComparing(Due::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(due -> !due.mine());
}
