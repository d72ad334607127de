package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.network.NetworkQuestions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** That the network answered what the reader asked, asks something new, or waits for her answer. */
@Component
class NetworkLine {
    private static final String HREF = "/network";

    private final NetworkQuestions questions;

    NetworkLine(NetworkQuestions questions) {
        this.questions = questions;
    }

    List<DayPage.Opinion> read(Words words) {
        var waiting = questions.waiting();
        return Stream.of(
                        line("home.day.network", waiting.unheard(), words),
                        line("home.day.network.new", waiting.unread(), words))
                .flatMap(List::stream)
                .toList();
    }

    /** That she was answered. What others ask of everybody wakes nobody in the morning. */
    List<DayPage.Opinion> answered(Words words) {
        return line("home.day.network", questions.waiting().unheard(), words);
    }

    /** For whoever answers at the helpdesk and accompanies no family. */
    List<DayPage.Opinion> awaited(Words words) {
        return line("home.day.network.awaited", questions.awaited(), words);
    }

    private static List<DayPage.Opinion> line(String key, long some, Words words) {
        return some == 0 ? List.of() : List.of(new DayPage.Opinion(words.get(key, some), HREF));
    }
}
