package be.mille.training.internal;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.network.AskNetwork;
import be.mille.network.NetworkQuestions;
import be.mille.network.SayOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens around a story without being part of its record: questions that name nobody, and an opening in an emergency. */
@Component
class OutwardActs {
    private final NetworkQuestions network;
    private final ExceptionalOpenings openings;

    OutwardActs(NetworkQuestions network, ExceptionalOpenings openings) {
        this.network = network;
        this.openings = openings;
    }

    List<Deeds.Done> of(Story story, Deed.Question one, int number) {
        var done = new Deeds.Many();
        done.add(
                one.on(),
                one.by(),
                "asks the network",
                _ -> expect(network.ask(new AskNetwork(
                        StoryCast.key(story, "question", number),
                        one.kind(),
                        one.category(),
                        one.words(),
                        one.language(),
                        true))));
        for (var said : one.said()) {
            done.add(said.on(), said.by(), "answers the network", _ -> {
                var asked = network.all().stream()
                        .filter(it -> it.words().equals(one.words()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody asked: " + one.words()));
                var key = StoryCast.key(story, "said " + said.words(), number);
                expect(network.say(asked.id(), key, said.words(), said.language(), true));
            });
        }
        return done.all();
    }

    private static void expect(SayOutcome outcome) {
        if (outcome instanceof SayOutcome.TellsWho(var found)) {
            throw new IllegalStateException("It would tell who somebody is: " + found);
        }
    }

    List<Deeds.Done> of(Story story, Deed.Open one, int number) {
        return Deeds.one(one, "opens the record exceptionally", _ -> {
            var she = story.person();
            var outcome = openings.open(new ExceptionalOpenings.Request(
                    StoryCast.key(story, "open exceptionally", number),
                    she.called(),
                    Objects.requireNonNull(she.birth(), "nobody is found without a date of birth")
                            .toString(),
                    null,
                    one.reason(),
                    one.words(),
                    Set.of()));
            if (!(outcome instanceof ExceptionalOpenings.Outcome.Opened)) {
                throw new IllegalStateException("Nothing is opened: " + outcome);
            }
        });
    }
}
