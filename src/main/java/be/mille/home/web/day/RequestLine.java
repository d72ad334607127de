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
        long waiting = inbox.counts().unanswered();
        return waiting == 0
                ? List.of()
                : List.of(new DayPage.Opinion(words.get("home.day.requests", waiting), "/requests"));
    }
}
