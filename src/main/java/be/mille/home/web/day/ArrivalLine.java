package be.mille.home.web.day;

import be.mille.home.web.Words;
import be.mille.intake.Arrivals;
import java.util.List;
import org.springframework.stereotype.Component;

/** That something arrived from outside and nobody of the reader's house answered for three days; of nobody by name. */
@Component
class ArrivalLine {
    private final Arrivals arrivals;

    ArrivalLine(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    List<DayPage.Opinion> read(Words words) {
        long late = arrivals.late();
        return late == 0 ? List.of() : List.of(new DayPage.Opinion(words.get("home.day.arrivals", late), "/arrivals"));
    }
}
