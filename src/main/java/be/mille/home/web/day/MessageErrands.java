package be.mille.home.web.day;

import be.mille.access.Compartment;
import be.mille.family.Begun;
import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.outbox.HerMessages;
import be.mille.ui.Dates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages to her that did not go out, told to the reader or to a colleague who is gone: that, and nothing of what they were. */
@Component
class MessageErrands implements DaySource {
    private final HerMessages messages;
    private final LeftBehind left;
    private final Merges merges;

    MessageErrands(HerMessages messages, LeftBehind left, Merges merges) {
        this.messages = messages;
        this.left = left;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var open = messages.unsettled();
        if (open.isEmpty()) {
            return List.of();
        }
        var followed = left.among(
                open.stream().map(one -> new Begun(one.family(), one.told())).toList());
        var kept = merges.kept();
        Dates dates = words.dates();
        return open.stream()
                .filter(one -> followed.by(one.family(), one.told(), Compartment.C0L))
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
