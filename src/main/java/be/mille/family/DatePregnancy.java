package be.mille.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * States a due date.
 *
 * @param key of the form: sent twice, it is done once
 * @param pregnancy the one to correct, or null for a new one
 * @param due ignored for {@link DatingSource#LAST_PERIOD}, where it follows
 * @param expected number of children, 0 when nobody said
 * @param saidOn the day it was said; the rules count from there
 * @param version of the pregnancy as it was read; ignored for a new one
 */
public record DatePregnancy(
        UUID key,
        @Nullable PregnancyId pregnancy,
        DatingSource source,
        @Nullable LocalDate due,
        @Nullable LocalDate lastPeriod,
        @Nullable LocalDate scanOn,
        int expected,
        LocalDate saidOn,
        int version) {}
