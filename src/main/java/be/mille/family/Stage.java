package be.mille.family;

import java.time.LocalDate;

/** Where a family is in the thousand days, computed from dates on a given day. */
public sealed interface Stage {
    /** @param weeks completed weeks of amenorrhoea; @param days 0 to 6 beyond them */
    record Pregnant(int weeks, int days, LocalDate due) implements Stage {}

    /** @param days completed days since the birth, 0 on its day */
    record AfterBirth(int days, LocalDate birth) implements Stage {}

    /** The pregnancy ended without a living child; nothing about birth or baby is proposed any more. */
    record AfterLoss(LocalDate on) implements Stage {}

    /** The eve of the second birthday is past, or the record was closed. */
    record Closed(LocalDate on) implements Stage {}

    /** No pregnancy dated yet. */
    record Undated() implements Stage {}
}
