package be.mille.family.internal;

import be.mille.access.Opening;
import be.mille.family.Merges;
import be.mille.family.PregnancyId;
import be.mille.family.TimeAction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the record a pregnancy was written in: that asked for, or one read as part of it. Each is judged by itself. */
@Component
class ToldIn {
    private final Merges merges;
    private final PregnancyStore pregnancies;

    ToldIn(Merges merges, PregnancyStore pregnancies) {
        this.merges = merges;
        this.pregnancies = pregnancies;
    }

    /** @param pregnancy null for a new one, which goes into the record that was asked for */
    Opening opening(TimeAction action, FamilyId asked, @Nullable PregnancyId pregnancy) {
        var openings = merges.open(action, asked);
        if (pregnancy == null) {
            return openings.getFirst();
        }
        var records = openings.stream().map(Opening::family).toList();
        var family = pregnancies
                .find(records, pregnancy)
                .orElseThrow(NotFoundException::new)
                .family();
        return openings.stream()
                .filter(one -> one.family().equals(family))
                .findFirst()
                .orElseThrow();
    }
}
