package be.mille.home.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.home.web.GoingOn.Going;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.ReceiverNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How it stands with whoever goes on, in a few words; the names of many families in one query. */
@Component
public class GoingWords {
    private final Professionals professionals;
    private final ReceiverNames receivers;

    GoingWords(Professionals professionals, ReceiverNames receivers) {
        this.professionals = professionals;
        this.receivers = receivers;
    }

    public Map<FamilyId, String> of(Map<FamilyId, Going> all, Words words) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var names = professionals.byIds(all.values().stream()
                .map(Going::colleague)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var lines = new HashMap<FamilyId, String>();
        all.forEach((family, one) -> lines.put(family, line(one, names, words)));
        return lines;
    }

    private String line(Going one, Map<ActorId, Professional> names, Words words) {
        return words.get(
                "home.going." + one.stand(),
                name(one, names, words),
                words.dates().brief(one.on()),
                words.dates().brief(one.answerBy()));
    }

    private String name(Going one, Map<ActorId, Professional> names, Words words) {
        var outside = one.receiver();
        if (outside != null) {
            return receivers.of(outside, words.t().language());
        }
        var colleague = one.colleague();
        var known = colleague == null ? null : names.get(colleague);
        return known == null ? words.get("home.somebody") : known.name();
    }
}
