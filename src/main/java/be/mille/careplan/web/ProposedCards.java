package be.mille.careplan.web;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.careplan.CarePath;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.careplan.internal.LifeDomains;
import be.mille.careplan.internal.PlanProposals;
import be.mille.directory.Professional;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws what is proposed after the screenings: needs on the thread, with the paths as steps to answer. */
final class ProposedCards {
    private final PlanProposals words;
    private final PlanProposals.Proposals proposals;
    private final LifeDomains domains;
    private final StepCards cards;
    private final Texts t;
    private final Dates dates;
    private final Actor reader;
    private final Function<String, PlanTeam.Circle> circles;
    private final Function<PlanTeam.Circle, List<Professional>> mayKnow;
    private final Map<PlanTeam.Circle, Map<ActorFunction, ActorId>> trades = new HashMap<>();

    ProposedCards(
            PlanProposals words,
            PlanProposals.Proposals proposals,
            LifeDomains domains,
            StepCards cards,
            Function<String, PlanTeam.Circle> circles,
            Function<PlanTeam.Circle, List<Professional>> mayKnow,
            Actor reader,
            Texts t,
            Dates dates) {
        this.words = words;
        this.proposals = proposals;
        this.domains = domains;
        this.cards = cards;
        this.reader = reader;
        this.t = t;
        this.dates = dates;
        this.circles = circles;
        this.mayKnow = mayKnow;
    }

    List<PlanPage.NeedCard> shown() {
        return proposals.shown().stream()
                .map(group -> new PlanPage.NeedCard(
                        "proposed-" + group.domain(),
                        "",
                        domains.title(group.domain(), t.language()),
                        group.draft(),
                        group.cameOut().isEmpty() ? null : group.cameOut(),
                        "",
                        "0",
                        "",
                        null,
                        group.paths().stream().map(this::card).toList(),
                        null,
                        null,
                        null))
                .toList();
    }

    List<PlanPage.StepCard> more() {
        return proposals.more().stream().map(this::card).toList();
    }

    List<String> setAside() {
        return proposals.setAside().stream()
                .map(one -> words.title(one.path(), t.language())
                        + t.get("careplan.colon")
                        + t.of("careplan.set-aside", one.reason()))
                .toList();
    }

    /** "Dépistage du 24 novembre, 27 SA + 3", or the stage alone. */
    String screened(String stage) {
        var at = proposals.heldAt();
        return at == null ? stage : t.get("careplan.screened", dates.full(Brussels.dayOf(at)), stage);
    }

    private PlanPage.StepCard card(CarePath path) {
        var said = words.words(path, t.language());
        return cards.proposed(
                path,
                circles.apply(path.domain()),
                said.getKey(),
                said.getValue(),
                words.notFor(path, t.language()),
                words.draft(path, t.language()),
                suggested(path));
    }

    /** A colleague of that trade in the team, else the reader, within the days the path gives. */
    private StepState suggested(CarePath path) {
        var who = trades.computeIfAbsent(circles.apply(path.domain()), this::byTrade)
                .getOrDefault(path.actor(), reader.id());
        return StepState.toDiscuss()
                .by(new Owner.Professional(who), dates.today().plusDays(path.dueDays()));
    }

    private Map<ActorFunction, ActorId> byTrade(PlanTeam.Circle circle) {
        var found = new EnumMap<ActorFunction, ActorId>(ActorFunction.class);
        mayKnow.apply(circle).forEach(one -> found.putIfAbsent(one.function(), one.id()));
        found.put(reader.function(), reader.id());
        return found;
    }
}
