package be.mille.confidentiality.web;

import be.mille.access.Exclusions.Exclusion;
import be.mille.directory.Organisations;
import be.mille.directory.Professionals;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom she keeps away, and who stepped back. */
@Component
class AwayLines {
    private final Professionals professionals;
    private final Organisations organisations;

    AwayLines(Professionals professionals, Organisations organisations) {
        this.professionals = professionals;
        this.organisations = organisations;
    }

    List<AccessPage.Excluded> keptAway(List<Exclusion> away, Texts t, Dates dates) {
        return away.stream()
                .filter(one -> !one.steppedBack())
                .map(one -> line(one, t, dates))
                .toList();
    }

    /** Whoever stepped back and is kept away by her besides stands among the latter, until she says otherwise. */
    List<AccessPage.Excluded> steppedBack(List<Exclusion> away, Texts t, Dates dates) {
        var hers = away.stream()
                .filter(one -> !one.steppedBack())
                .map(Exclusion::actor)
                .toList();
        return away.stream()
                .filter(one -> one.steppedBack() && !hers.contains(one.actor()))
                .map(one -> line(one, t, dates))
                .toList();
    }

    private AccessPage.Excluded line(Exclusion one, Texts t, Dates dates) {
        return new AccessPage.Excluded(one.id().toString(), name(one, t), dates.brief(Brussels.dayOf(one.since())));
    }

    private String name(Exclusion one, Texts t) {
        var actor = one.actor();
        if (actor != null) {
            return professionals
                    .find(actor)
                    .map(who -> who.name() + ", " + who.house(t))
                    .orElse("");
        }
        var organisation = one.organisation();
        return organisation == null
                ? ""
                : organisations
                        .find(organisation)
                        .map(house -> house.name(t.language()))
                        .orElse("");
    }
}
