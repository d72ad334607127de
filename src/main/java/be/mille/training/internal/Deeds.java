package be.mille.training.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that is done with others in a story, as acts in the evening of their days, in the order of the file. */
@Component
class Deeds {
    private static final LocalTime EVENING = LocalTime.of(18, 30);

    private final RequestActs requests;
    private final RelayActs relays;
    private final AroundActs around;
    private final OutwardActs outward;

    Deeds(RequestActs requests, RelayActs relays, AroundActs around, OutwardActs outward) {
        this.requests = requests;
        this.relays = relays;
        this.around = around;
        this.outward = outward;
    }

    /** One part of a deed. */
    record Done(int on, String by, String what, Act.Work work) {}

    /** The parts of one, as they are told. */
    static final class Many {
        private final List<Done> parts = new ArrayList<>();

        void add(int on, String by, String what, Act.Work work) {
            parts.add(new Done(on, by, what, work));
        }

        List<Done> all() {
            return List.copyOf(parts);
        }
    }

    static List<Done> one(Deed deed, String what, Act.Work work) {
        return List.of(new Done(deed.on(), deed.by(), what, work));
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        for (int number = 0; number < story.together().size(); number++) {
            for (var done : parts(story, story.together().get(number), number, today)) {
                var at = EVENING.plusSeconds(10L * acts.size());
                acts.add(new Act(story.id(), done.on(), at, done.by(), done.what(), done.work()));
            }
        }
        return acts;
    }

    private List<Done> parts(Story story, Deed deed, int number, LocalDate today) {
        return switch (deed) {
            case Deed.Request one -> requests.of(story, one, number, today);
            case Deed.Interpreter one -> requests.of(story, one, number, today);
            case Deed.Relay one -> relays.of(story, one, number, today);
            case Deed.Around one -> relays.of(story, one, number, today);
            case Deed.HandOver one -> around.of(story, one, number, today);
            case Deed.AskNews one -> around.of(one);
            case Deed.Bring one -> around.of(story, one, number);
            case Deed.TakeBack one -> around.of(story, one, number);
            case Deed.Open one -> outward.of(story, one, number);
            case Deed.Question one -> outward.of(story, one, number);
        };
    }
}
