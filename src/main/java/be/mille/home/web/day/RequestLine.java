package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.referral.Inbox;
import java.util.List;
import java.util.Optional;
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
        var counts = inbox.counts();
        return Stream.of(waiting(counts, words), takenBack(counts, words))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether somebody is written to in the morning: what was taken back is news for as long as a weekend lasts. */
    boolean any(Words words) {
        var counts = inbox.counts();
        var latest = counts.goneAt();
        return counts.unanswered() > 0
                || latest != null
                        && !latest.isBefore(
                                Brussels.startOf(words.dates().today().minusDays(NEWS_DAYS)));
    }

    private static Optional<DayPage.Opinion> waiting(Inbox.Counts counts, Words words) {
        if (counts.unanswered() == 0) {
            return Optional.empty();
        }
        var line = words.get("home.day.requests", counts.unanswered());
        return Optional.of(new DayPage.Opinion(
                counts.again() == 0 ? line : line + " " + words.get("home.day.requests.again", counts.again()), PATH));
    }

    private static Optional<DayPage.Opinion> takenBack(Inbox.Counts counts, Words words) {
        return counts.gone() == 0
                ? Optional.empty()
                : Optional.of(new DayPage.Opinion(words.get("home.day.requests.taken-back", counts.gone()), PATH));
    }
}
