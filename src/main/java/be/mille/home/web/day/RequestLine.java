package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.referral.Inbox;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That requests wait for the reader or her service, or were taken back after a yes: how many, and nothing of whom. */
@Component
class RequestLine {
    private static final String PATH = "/requests";
    private static final int NEWS_DAYS = 3;

    private final Inbox inbox;

    RequestLine(Inbox inbox) {
        this.inbox = inbox;
    }

    List<DayPage.Opinion> read(Words words) {
        return Stream.concat(waiting(words).stream(), takenBack(words, inbox.takenBack()).stream())
                .toList();
    }

    /** What somebody is written to for in the morning: what was taken back is news for as long as a weekend lasts. */
    List<DayPage.Opinion> news(Words words) {
        var lately = Brussels.startOf(words.dates().today().minusDays(NEWS_DAYS));
        var fresh = inbox.takenBack().stream()
                .filter(one -> !one.since().isBefore(lately))
                .toList();
        return Stream.concat(waiting(words).stream(), takenBack(words, fresh).stream())
                .toList();
    }

    private List<DayPage.Opinion> waiting(Words words) {
        var counts = inbox.counts();
        if (counts.unanswered() == 0) {
            return List.of();
        }
        var line = words.get("home.day.requests", counts.unanswered());
        return List.of(new DayPage.Opinion(
                counts.again() == 0 ? line : line + " " + words.get("home.day.requests.again", counts.again()), PATH));
    }

    private static List<DayPage.Opinion> takenBack(Words words, List<Inbox.TakenBack> all) {
        return all.isEmpty()
                ? List.of()
                : List.of(new DayPage.Opinion(words.get("home.day.requests.taken-back", all.size()), PATH));
    }
}
