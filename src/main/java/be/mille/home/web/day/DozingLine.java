package be.mille.home.web.day;

import be.mille.confidentiality.Sleeping;
import be.mille.family.FamilySummary;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells, once and quietly, which records will sleep if their reader gives no sign. */
@Component
class DozingLine {
    private static final int NAMED = 3;

    private final Sleeping sleeping;

    DozingLine(Sleeping sleeping) {
        this.sleeping = sleeping;
    }

    /** Null when there is nothing to say. */
    DayPage.@Nullable Dozing read(Map<FamilyId, FamilySummary> mine, Words words) {
        var soon = sleeping.soon().stream()
                .filter(one -> mine.containsKey(one.family()))
                .toList();
        if (soon.isEmpty()) {
            return null;
        }
        var first = words.dates().brief(Brussels.dayOf(soon.getFirst().sleeps()));
        return new DayPage.Dozing(
                words.get("home.day.dozing", soon.size(), first),
                soon.stream()
                        .limit(NAMED)
                        .map(one -> Objects.requireNonNull(mine.get(one.family())))
                        .map(family -> new DayPage.Link(family.called(), Links.family(family.id())))
                        .toList());
    }
}
