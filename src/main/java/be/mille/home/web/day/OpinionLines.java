package be.mille.home.web.day;

import be.mille.directory.Professionals;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.opinion.Opinions;
import be.mille.opinion.ReceivedOpinions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opinions that wait for the reader's answer, and answers she has not read yet; of nobody by name. */
@Component
class OpinionLines {
    private final Opinions opinions;
    private final ReceivedOpinions received;
    private final Professionals professionals;

    OpinionLines(Opinions opinions, ReceivedOpinions received, Professionals professionals) {
        this.opinions = opinions;
        this.received = received;
        this.professionals = professionals;
    }

    List<DayPage.Opinion> read(Words words) {
        var asked = received.all().stream()
                .filter(one -> !one.answered())
                .map(one -> new DayPage.Opinion(
                        words.get(
                                "home.day.opinion.asked",
                                name(one.asker()),
                                words.dates().full(Brussels.dayOf(one.endsAt().minusSeconds(1)))),
                        "/opinions/" + one.id()));
        var answered = opinions.unread().stream()
                .map(one -> new DayPage.Opinion(
                        words.get("home.day.opinion.answered", name(one.colleague())), "/opinions/" + one.id()));
        return Stream.concat(asked, answered).toList();
    }

    private String name(ActorId id) {
        return professionals.find(id).map(one -> one.name()).orElse("");
    }
}
