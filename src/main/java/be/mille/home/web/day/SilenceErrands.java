package be.mille.home.web.day;

import be.mille.coordination.Silences;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Families with whom contact was lost, where the reader is the one to be asked; one line each. */
@Component
class SilenceErrands implements DaySource {
    private final Silences silences;

    SilenceErrands(Silences silences) {
        this.silences = silences;
    }

    @Override
    public List<Errand> errands(Words words) {
        return silences.expectedOfMe().stream().map(one -> errand(one, words)).toList();
    }

    private static Errand errand(Silences.Asked one, Words words) {
        var silence = one.silence();
        var days = ChronoUnit.DAYS.between(silence.since(), words.dates().today());
        return new Errand(
                Kind.SILENCE,
                one.family(),
                Objects.requireNonNull(silence.askedOn()),
                null,
                words.get("home.day.silence", days),
                words.get("home.day.why.silence", Objects.requireNonNull(silence.limit())),
                false,
                new Errand.Answer.Go("home.day.open", Links.silence(one.family())));
    }
}
