package be.mille.home.web.day;

import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.screening.ScreeningDue;
import be.mille.screening.ScreeningsDue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Screenings that are due, unfinished, or ask for something the same day. */
@Component
class ScreeningErrands implements DaySource {
    private final ScreeningsDue due;

    ScreeningErrands(ScreeningsDue due) {
        this.due = due;
    }

    @Override
    public List<Errand> errands(Words words) {
        return due.mine(words.t().language()).stream()
                .map(one -> errand(one, words))
                .toList();
    }

    /** What is restricted is named in neutral words: the page may lie open on a desk. */
    private static Errand errand(ScreeningDue one, Words words) {
        var dates = words.dates();
        return switch (one) {
            case ScreeningDue.SameDay(var family, var screening, var _, var title, var draft, var raisedAt) ->
                new Errand(
                        Kind.SAME_DAY,
                        family,
                        Brussels.dayOf(raisedAt),
                        null,
                        title,
                        words.get("home.day.why.same-day", dates.moment(raisedAt)),
                        draft,
                        new Errand.Answer.Go("home.day.assess", Links.result(family, screening.value())));
            case ScreeningDue.Rescreening(var family, var moment, var from, var by) ->
                new Errand(
                        Kind.RESCREENING,
                        family,
                        by,
                        null,
                        words.get("home.day.rescreen"),
                        words.get("home.day.why.rescreen." + moment, dates.brief(from), dates.brief(by)),
                        false,
                        new Errand.Answer.Go("home.day.start", Links.screenings(family)));
            case ScreeningDue.Unfinished(var family, var _, var until) ->
                new Errand(
                        Kind.PAUSED_SCREENING,
                        family,
                        until,
                        null,
                        words.get("home.day.unfinished"),
                        words.get("home.day.why.unfinished", dates.brief(until)),
                        false,
                        new Errand.Answer.Go("home.day.resume", Links.screenings(family)));
            case ScreeningDue.QuietMoment(var family, var _, var _, var on) ->
                new Errand(
                        Kind.PAUSED_SCREENING,
                        family,
                        on,
                        null,
                        words.get("home.day.quiet-moment"),
                        words.get("home.day.why.quiet-moment"),
                        false,
                        new Errand.Answer.Go("home.day.resume", Links.screenings(family)));
            case ScreeningDue.Expiring(var family, var screening, var startedOn, var erasedOn) ->
                new Errand(
                        Kind.PAUSED_SCREENING,
                        family,
                        erasedOn,
                        null,
                        words.get("home.day.expiring"),
                        words.get("home.day.why.expiring", dates.brief(startedOn), dates.brief(erasedOn)),
                        false,
                        new Errand.Answer.Go("home.day.open", Links.result(family, screening.value())));
            case ScreeningDue.TakenOver(var family, var screening, var _, var until) ->
                new Errand(
                        Kind.STEP,
                        family,
                        until,
                        null,
                        words.get("home.day.taken-over"),
                        words.get("home.day.why.taken-over", dates.brief(until)),
                        false,
                        new Errand.Answer.Go("home.day.open", Links.result(family, screening.value())));
        };
    }
}
