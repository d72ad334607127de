package be.mille.home.web.record;

import be.mille.home.web.Words;
import java.time.LocalDate;
import java.util.Collection;
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

    /** So many are seen at once. */
    private static final int FIRST = 3;

    static RecordPage.Expected expected(Collection<Due> all, Words words) {
        var rows = all.stream().sorted(ORDER).map(Due::row).toList();
        int shown = Math.min(FIRST, rows.size());
        return new RecordPage.Expected(
                rows.subList(0, shown),
                rows.subList(shown, rows.size()),
                words.get(
                        "home.record.expected.count",
                        rows.size(),
                        all.stream().filter(Due::mine).count()));
    }
}
