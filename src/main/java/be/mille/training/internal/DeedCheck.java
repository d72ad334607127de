package be.mille.training.internal;

import java.util.HashSet;
import org.springframework.stereotype.Component;

/** What must hold for what a story does with others: people and services that exist, on days that fit. */
@Component
class DeedCheck {
    private final StoryCast cast;

    DeedCheck(StoryCast cast) {
        this.cast = cast;
    }

    /** @throws BrokenStoryException for the first thing that does not hold */
    void check(String file, Story story) {
        var seen = new HashSet<String>();
        for (int i = 0; i < story.together().size(); i++) {
            var deed = story.together().get(i);
            var place = "together[" + (i + 1) + "]";
            known(file, place + ".by", deed.by());
            if (deed.on() > 0) {
                throw new BrokenStoryException(file, place + ".on", "has not happened yet");
            }
            if (!(deed instanceof Deed.Open || deed instanceof Deed.Question)
                    && !story.accompanies(deed.by(), deed.on())) {
                throw new BrokenStoryException(file, place + ".by", deed.by() + " is not in the team on that day");
            }
            switch (deed) {
                case Deed.Request one -> request(file, place, one, seen);
                case Deed.Interpreter one -> {
                    if (one.to() != null) {
                        service(file, place + ".to", one.to());
                    }
                }
                case Deed.Relay one -> one.owners().forEach(next -> known(file, place + ".owners", next.to()));
                case Deed.HandOver one -> known(file, place + ".to", one.to());
                case Deed.AskNews one -> known(file, place + ".of", one.of());
                case Deed.Bring one -> known(file, place + ".who", one.who());
                case Deed.TakeBack one -> known(file, place + ".from", one.from());
                case Deed.Question one -> one.said().forEach(next -> known(file, place + ".said", next.by()));
                case Deed.Around _, Deed.Open _ -> {}
            }
        }
    }

    private void request(String file, String place, Deed.Request one, HashSet<String> seen) {
        one.to().forEach(service -> service(file, place + ".to", service));
        one.answers().forEach(next -> known(file, place + ".answers", next.by()));
        one.further().forEach(next -> {
            known(file, place + ".further", next.by());
            service(file, place + ".further", next.to());
        });
        if (one.to().isEmpty() == (one.outside() == null)) {
            throw new BrokenStoryException(file, place + ".to", "is a service, or somebody outside");
        }
        if (!seen.add(one.need())) {
            throw new BrokenStoryException(file, place + ".need", "is asked twice in the same words");
        }
    }

    private void known(String file, String field, String who) {
        if (!cast.knows(who)) {
            throw new BrokenStoryException(file, field, "nobody is called " + who);
        }
    }

    private void service(String file, String field, String code) {
        if (!cast.knowsService(code)) {
            throw new BrokenStoryException(file, field, "no service is called " + code);
        }
    }
}
