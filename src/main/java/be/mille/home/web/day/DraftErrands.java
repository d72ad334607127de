package be.mille.home.web.day;

import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.referral.RequestDrafts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests that the reader has half written and left lying: nobody was asked yet. */
@Component
class DraftErrands implements DaySource {
    private final RequestDrafts drafts;
    private final Merges merges;

    DraftErrands(RequestDrafts drafts, Merges merges) {
        this.drafts = drafts;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var lying = drafts.lying();
        if (lying.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        return lying.stream()
                .map(one -> new Errand(
                        Kind.REQUEST,
                        kept.of(one.family()),
                        words.dates().today(),
                        null,
                        words.get("home.day.request.draft"),
                        words.get("home.day.why.request.draft", words.dates().full(one.until())),
                        false,
                        new Errand.Answer.Go(
                                "home.day.request.draft.go", Links.referrals(one.family()) + "/new?draft=" + one.id())))
                .toList();
    }
}
