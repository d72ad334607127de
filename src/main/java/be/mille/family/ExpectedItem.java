package be.mille.family;

import be.mille.access.ActorFunction;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is expected around a family and not done yet: what, from whom, by when.
 *
 * @param id in the pack, for example {@code first-one-contact}
 * @param pregnancy the line it belongs to; null while no pregnancy is known
 * @param title what, in {@code language}
 * @param why one sentence
 * @param language the texts are really in
 * @param draft nobody has reviewed the text yet
 * @param from any of these functions
 * @param due last day; null while no date is known
 * @param late whether that day is past
 * @param handsOver whether it is done once somebody accepted to go on
 */
public record ExpectedItem(
        FamilyId family,
        String id,
        @Nullable PregnancyId pregnancy,
        String title,
        String why,
        String language,
        boolean draft,
        Set<ActorFunction> from,
        @Nullable LocalDate due,
        boolean late,
        boolean handsOver) {
    public ExpectedItem {
        from = Set.copyOf(from);
    }
}
