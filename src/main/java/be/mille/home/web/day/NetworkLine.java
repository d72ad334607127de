package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.network.NetworkQuestions;
import java.util.List;
import org.springframework.stereotype.Component;

/** That the network answered what the reader asked. */
@Component
class NetworkLine {
    private final NetworkQuestions questions;

    NetworkLine(NetworkQuestions questions) {
        this.questions = questions;
    }

    List<DayPage.Opinion> read(Words words) {
        long unheard = questions.unheard();
        return unheard == 0
                ? List.of()
                : List.of(new DayPage.Opinion(words.get("home.day.network", unheard), "/network"));
    }
}
