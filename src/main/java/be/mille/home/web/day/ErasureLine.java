package be.mille.home.web.day;

import be.mille.erasure.Erasures;
import be.mille.home.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** That an erasure she wrote down for somebody went back to her: nothing is erased before she writes it down anew. */
@Component
class ErasureLine {
    private final Erasures erasures;

    ErasureLine(Erasures erasures) {
        this.erasures = erasures;
    }

    List<DayPage.Opinion> read(Words words) {
        int some = erasures.toAskAnew();
        return some == 0 ? List.of() : List.of(new DayPage.Opinion(words.get("home.day.erasure", some), "/erasures"));
    }
}
