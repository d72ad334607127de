package be.mille.careplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A need for which nothing was found near her, with the day that was noted. */
public record UnmetNeed(NeedId id, @Nullable String domain, String need, LocalDate since) {}
