package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.referral.Joining;
import java.util.List;
import org.springframework.stereotype.Component;

/** That somebody who answered without an account would like one: for the facilitator of the basin. */
@Component
class JoiningLine {
    private final Joining joining;

    JoiningLine(Joining joining) {
        this.joining = joining;
    }

    List<DayPage.Opinion> awaited(Words words) {
        var some = joining.awaited();
        return some == 0
                ? List.of()
                : List.of(new DayPage.Opinion(words.get("home.day.joining", some), "/requests/joining"));
    }
}
