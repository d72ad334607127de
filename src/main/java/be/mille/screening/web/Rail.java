package be.mille.screening.web;

import be.mille.family.Stage;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.ui.Knot;
import be.mille.ui.Stop;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The domains beside the page: only those that are there for this reader, and counted among those. */
record Rail(
        Conversation conversation,
        Stage stage,
        Wordings wordings,
        String base,
        @Nullable String lang) {

    static List<Domain> domains(Conversation conversation, Stage stage) {
        return conversation.pack().stream()
                .flatMap(pack ->
                        conversation.domains().stream().filter(one -> StageRules.asksDomain(pack, stage, one.id())))
                .toList();
    }

    static List<Domain> group(Conversation conversation, Stage stage, Domain domain) {
        return domains(conversation, stage).stream()
                .filter(one -> one.group().equals(domain.group()))
                .toList();
    }

    static Optional<Domain> after(Conversation conversation, Stage stage, Domain domain) {
        var domains = domains(conversation, stage);
        int next = domains.indexOf(domain) + 1;
        return next < domains.size() ? Optional.of(domains.get(next)) : Optional.empty();
    }

    List<Stop> stops(Domain current) {
        return domains(conversation, stage).stream()
                .map(one -> stop(one, one.equals(current)))
                .toList();
    }

    private Stop stop(Domain domain, boolean current) {
        boolean touched = conversation.touched(domain.id());
        boolean waits = domain.gate() != null && conversation.screening().witnessed();
        boolean hers = conversation.byHerself().toTalkOver().contains(domain.id());
        var knot = current ? Knot.FULL : hers ? Knot.UNDER_WAY : touched ? Knot.DONE : waits ? Knot.WAITING : Knot.TODO;
        var word = current ? "now" : hers ? "hers" : touched ? "done" : waits ? "later" : "todo";
        return new Stop(
                wordings.domain(domain.id()),
                base + "/" + domain.id() + (lang == null || lang.isEmpty() ? "" : "?lang=" + lang),
                knot,
                wordings.t().get("screening.rail." + word),
                current);
    }
}
