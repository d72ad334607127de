package be.mille.confidentiality.web;

import be.mille.access.CurrentActor;
import be.mille.confidentiality.OfficerQueue;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out which functions were given and no officer has seen: all that happened to one post together, so that it is seen together. */
@Component
class GivenDesk {
    private final OfficerQueue queue;
    private final Professionals professionals;

    GivenDesk(OfficerQueue queue, Professionals professionals) {
        this.queue = queue;
        this.professionals = professionals;
    }

    List<QueuePage.Given> page(Set<ActorId> mine, Texts t, Dates dates) {
        return queue.functions().stream()
                .collect(Collectors.groupingBy(
                        OfficerQueue.FunctionGiven::post, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> given(one.getKey(), one.getValue(), mine, t, dates))
                .toList();
    }

    private QueuePage.Given given(
            ActorId post, List<OfficerQueue.FunctionGiven> changes, Set<ActorId> mine, Texts t, Dates dates) {
        return new QueuePage.Given(
                post.toString(),
                professionals.find(post).map(one -> name(one, t)).orElse(""),
                changes.stream().map(one -> change(one, t, dates)).toList(),
                changes.getLast().at().toString(),
                mine.contains(post) || changes.stream().anyMatch(one -> one.by() != null && mine.contains(one.by())));
    }

    /** Of another house, its name too. */
    private static String name(Professional one, Texts t) {
        return one.organisation().equals(CurrentActor.get().organisation())
                ? one.name()
                : one.name() + ", " + one.house(t);
    }

    private QueuePage.Change change(OfficerQueue.FunctionGiven one, Texts t, Dates dates) {
        var by = one.by();
        return new QueuePage.Change(
                how(one, t),
                by == null
                        ? t.get("confidentiality.queue.functions.console", dates.moment(one.at()))
                        : t.get("confidentiality.queue.functions.by", who(by, t), dates.moment(one.at())));
    }

    private static String how(OfficerQueue.FunctionGiven one, Texts t) {
        var becomes = t.of("ui.function", one.becomes());
        return one.was() == null
                ? t.get("confidentiality.queue.functions." + one.how(), becomes)
                : t.get("confidentiality.queue.functions.how", t.of("ui.function", one.was()), becomes);
    }

    private String who(ActorId actor, Texts t) {
        return professionals
                .find(actor)
                .map(one -> one.name() + ", " + t.of("ui.function", one.function()))
                .orElse("");
    }
}
