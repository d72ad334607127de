package be.mille.home.web.record;

import be.mille.coordination.Nudges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those who have not shared anything yet, each to be asked for news, as on the page of the team. */
@Component
class QuietPanel {
    private final Nudges nudges;

    QuietPanel(Nudges nudges) {
        this.nudges = nudges;
    }

    List<RecordPage.Quiet> of(FamilyId family, List<Mate> silent, boolean writes, Words words) {
        var lately = silent.isEmpty() ? Map.<ActorId, LocalDate>of() : nudges.askedLately(family);
        return silent.stream()
                .map(mate -> quiet(family, mate, lately.get(mate.professional().id()), writes, words))
                .toList();
    }

    private static RecordPage.Quiet quiet(
            FamilyId family, Mate mate, @Nullable LocalDate asked, boolean writes, Words words) {
        var one = mate.professional();
        return new RecordPage.Quiet(
                one.name(),
                words.get("home.record.quiet", words.trade(one), words.dates().brief(mate.since())),
                writes && asked == null ? Links.askNews(family, one.id()) : null,
                asked == null
                        ? null
                        : words.get("home.team.news-asked", words.dates().brief(asked)));
    }
}
