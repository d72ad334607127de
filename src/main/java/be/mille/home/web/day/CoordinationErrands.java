package be.mille.home.web.day;

import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Duty;
import be.mille.coordination.Mandates;
import be.mille.coordination.Notices;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked of the reader about coordinating, and what she is told about it. */
@Component
class CoordinationErrands implements DaySource {
    private final Mandates mandates;
    private final Notices notices;
    private final CoordinationWords names;
    private final LeftBehind left;

    CoordinationErrands(Mandates mandates, Notices notices, CoordinationWords names, LeftBehind left) {
        this.mandates = mandates;
        this.notices = notices;
        this.names = names;
        this.left = left;
    }

    @Override
    public List<Errand> errands(Words words) {
        return Stream.concat(
                        mandates.expectedOfMe().stream().map(one -> duty(one, words)),
                        notices.unseen().stream().map(one -> notice(one, words)))
                .toList();
    }

    private Errand duty(Duty one, Words words) {
        return new Errand(
                Kind.COORDINATION,
                one.family(),
                one.on(),
                null,
                words.t().of("home.day.coordination", one.kind()),
                why(one, words),
                false,
                new Errand.Answer.Go("home.day.open", Links.coordination(one.family())));
    }

    private String why(Duty one, Words words) {
        var why = words.get(
                "home.day.why.coordination." + one.kind(),
                names.name(one.other()),
                words.dates().full(one.on()));
        return one.kind() == Duty.Kind.UNANSWERED ? left.why(why, one.proposedBy(), words) : why;
    }

    private Errand notice(Notices.Notice one, Words words) {
        return new Errand(
                Kind.NOTICE,
                one.family(),
                Brussels.dayOf(one.at()),
                null,
                words.t().of("home.day.notice", one.what()),
                words.get("home.day.why.notice." + one.what(), names.name(one.other())),
                false,
                new Errand.Answer.Seen(
                        Links.noticeSeen(one.family(), one.id()),
                        new Errand.Answer.Go(
                                "home.day.open",
                                switch (one.what()) {
                                    case NEWS_ASKED -> Links.family(one.family());
                                    case SILENT -> Links.silence(one.family());
                                    case ACCEPTED,
                                            DECLINED,
                                            TALK,
                                            DEPUTY,
                                            SECOND,
                                            BESIDE,
                                            REPLACED,
                                            HANDED_OVER,
                                            ENDED -> Links.coordination(one.family());
                                })));
    }
}
