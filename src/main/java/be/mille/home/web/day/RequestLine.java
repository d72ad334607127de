package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.referral.Inbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** That requests wait for the reader or her service: how many, and nothing of whom. */
@Component
class RequestLine {
    private final Inbox inbox;

    RequestLine(Inbox inbox) {
        this.inbox = inbox;
    }

    List<DayPage.Opinion> read(Words words) {
        var counts = inbox.counts();
        if (counts.unanswered() == 0) {
            return List.of();
        }
        var line = words.get("home.day.requests", counts.unanswered());
        return List.of(new DayPage.Opinion(
                counts.again() == 0 ? line : line + " " + words.get("home.day.requests.again", counts.again()),
                "/requests"));
    }
}
