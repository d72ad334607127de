package be.mille.home.web.day;

import be.mille.access.CurrentActor;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Mandates;
import be.mille.directory.Categories;
import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.referral.AskedTwice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever coordinates, and is cleared for both, is told that two asked for the same restricted help without knowing it. */
@Component
class TwiceErrands implements DaySource {
    private final Mandates mandates;
    private final AskedTwice twice;
    private final CoordinationWords names;
    private final Categories categories;
    private final Merges merges;

    TwiceErrands(Mandates mandates, AskedTwice twice, CoordinationWords names, Categories categories, Merges merges) {
        this.mandates = mandates;
        this.twice = twice;
        this.names = names;
        this.categories = categories;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var me = CurrentActor.get().id();
        var coordinated = mandates.currentOfMine().entrySet().stream()
                .filter(one -> one.getValue().holder().equals(me))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (coordinated.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        return twice.ofMine().stream()
                .filter(one -> coordinated.contains(kept.of(one.family())))
                .map(one -> new Errand(
                        Kind.REQUEST,
                        kept.of(one.family()),
                        words.dates().today(),
                        null,
                        words.get(
                                "home.day.twice",
                                categories.name(one.category(), words.t().language())),
                        why(one, words),
                        false,
                        new Errand.Answer.Go(
                                "home.day.request.see",
                                Links.referral(
                                        kept.of(one.family()), one.request().value()))))
                .toList();
    }

    private String why(AskedTwice.Twice one, Words words) {
        var why = words.get("home.day.why.twice", names.name(one.first()), names.name(one.second()));
        return one.although() == null ? why : words.get("home.day.why.twice.although", why, one.although());
    }
}
