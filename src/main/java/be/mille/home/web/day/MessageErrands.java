package be.mille.home.web.day;

import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.outbox.HerMessages;
import be.mille.ui.Dates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages to her that did not go out: that, and nothing of what they were. */
@Component
class MessageErrands implements DaySource {
    private final HerMessages messages;
    private final Merges merges;

    MessageErrands(HerMessages messages, Merges merges) {
        this.messages = messages;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var mine = messages.mine();
        if (mine.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        Dates dates = words.dates();
        return mine.stream()
                .map(one -> kept.of(one.family()))
                .distinct()
                .map(family -> new Errand(
                        Kind.MESSAGE,
                        family,
                        dates.today(),
                        null,
                        words.get("home.day.message"),
                        words.get("home.day.why.message"),
                        false,
                        new Errand.Answer.Go("home.day.message.see", Links.messages(family))))
                .toList();
    }
}
