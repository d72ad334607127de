package be.mille.opinion.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.opinion.AskedOpinion;
import be.mille.opinion.Said;
import be.mille.opinion.Telltale;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and sentences of these pages. */
@Component
class OpinionWords {
    private final MessageSource messages;
    private final Professionals professionals;
    private final Clock clock;

    OpinionWords(MessageSource messages, Professionals professionals, Clock clock) {
        this.messages = messages;
        this.professionals = professionals;
        this.clock = clock;
    }

    Texts texts(Locale locale) {
        return new Texts(messages, Languages.supportedOrFrench(locale));
    }

    static String who(Professional one, Texts t) {
        return one.introduced(t);
    }

    String who(ActorId id, Texts t) {
        return professionals.find(id).map(one -> who(one, t)).orElse("");
    }

    /** Where it stands, for those who asked. */
    String state(AskedOpinion one, Texts t) {
        return switch (one.state()) {
            case WAITING -> t.get("opinion.state.WAITING", lastDay(one.endsAt(), t));
            case ANSWERED -> t.get("opinion.state.ANSWERED", lastDay(one.endsAt(), t));
            case DECLINED, WITHDRAWN, CLOSED -> t.of("opinion.state", one.state());
        };
    }

    /** The last day, while the end is the moment after it. */
    String lastDay(Instant ends, Texts t) {
        return dates(t).full(Brussels.dayOf(ends.minusSeconds(1)));
    }

    String day(Instant at, Texts t) {
        return dates(t).brief(Brussels.dayOf(at));
    }

    private Dates dates(Texts t) {
        return new Dates(t, Brussels.today(clock));
    }

    List<SaidLine> said(List<Said> all, ActorId me, Texts t) {
        return all.stream()
                .map(one -> new SaidLine(
                        one.author().equals(me) ? t.get("opinion.you") : who(one.author(), t),
                        day(one.at(), t),
                        one.words(),
                        one.declines()))
                .toList();
    }

    /** The sentences of what was found, the certain ones first. */
    static String sentence(Set<Telltale> found, Texts t) {
        return found.stream().sorted().map(one -> t.of("opinion.telltale", one)).collect(Collectors.joining(" "));
    }
}
