package be.mille.home.web.record;

import be.mille.directory.Professional;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningResults;
import be.mille.ui.Knot;
import be.mille.ui.Moment;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What screenings say, in the reader's words: strengths, and that a conversation took place. */
@Component
class ScreeningPanels {
    private final ScreeningResults results;
    private final ScreeningPacks packs;
    private final Conversations conversations;

    ScreeningPanels(ScreeningResults results, ScreeningPacks packs, Conversations conversations) {
        this.results = results;
        this.packs = packs;
        this.conversations = conversations;
    }

    List<String> strengths(FamilyId family, Words words) {
        var wording = packs.current().wording(words.t().language());
        return results.latest(family).strengths().stream()
                .flatMap(one -> wording.text("strength." + one.strength()).stream())
                .distinct()
                .toList();
    }

    List<Screening> held(FamilyId family) {
        return conversations.of(family);
    }

    static List<Done> done(List<Screening> held, Map<ActorId, Professional> names, Words words) {
        return held.stream()
                .map(one -> {
                    var day = Brussels.dayOf(one.startedAt());
                    var by = names.get(one.startedBy());
                    return new Done(
                            day,
                            new Moment(
                                    words.dates().brief(day),
                                    one.doneAt() == null ? Knot.UNDER_WAY : Knot.DONE,
                                    words.get("home.record.screening"),
                                    by == null ? null : by.name()));
                })
                .toList();
    }
}
