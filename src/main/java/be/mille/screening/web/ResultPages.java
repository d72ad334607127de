package be.mille.screening.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Readers;
import be.mille.family.FamilySummary;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.screening.Conversations;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.HelpWish;
import be.mille.screening.RescreeningCalendar;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResults;
import be.mille.screening.ScreeningState;
import be.mille.screening.TurnOuts;
import be.mille.ui.Knot;
import be.mille.ui.Stop;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of a result; everything on it comes from what this reader may know. */
@Component
@Transactional
class ResultPages {
    private final Conversations conversations;
    private final ScreeningResults results;
    private final TurnOuts turnOuts;
    private final PageWords words;
    private final Names names;
    private final SecondParents seconds;
    private final Readers readers;
    private final Clock clock;

    ResultPages(
            Conversations conversations,
            ScreeningResults results,
            TurnOuts turnOuts,
            PageWords words,
            Names names,
            SecondParents seconds,
            Readers readers,
            Clock clock) {
        this.conversations = conversations;
        this.results = results;
        this.turnOuts = turnOuts;
        this.words = words;
        this.names = names;
        this.seconds = seconds;
        this.readers = readers;
        this.clock = clock;
    }

    ResultPage page(FamilySummary family, ScreeningId id, Locale locale, @Nullable String missing) {
        var conversation = conversations.read(family.id(), id);
        var result = results.of(family.id(), id);
        var corrections = conversations.corrections(family.id(), id);
        var said = turnOuts.of(family.id(), id);
        var screening = conversation.screening();
        var wordings = words.of(conversation.pack(), locale);
        var named = names.of(ids(conversation, result, corrections, said.values()));
        var found = new Findings(conversation, result, wordings, named, said, knowing(screening, result, wordings));
        var open = visible(conversation, family);
        boolean apart = screening.ofSecondParent();
        return new ResultPage(
                family.id().toString(),
                apart ? seconds.called(screening, wordings.t()) : family.called(),
                apart,
                id.toString(),
                apart
                        ? wordings.t().get("screening.second-parent.conversation")
                        : wordings.t().of("screening.moment", screening.moment()),
                Brussels.dayOf(screening.startedAt()),
                named.getOrDefault(screening.startedBy(), ""),
                wordings.t().of("screening.interpreting", screening.interpreting()),
                apart
                        ? readers.of(family.id(), Compartment.C10, screening.startedBy(), wordings.t())
                        : readers.of(
                                family.id(), Compartment.C2, CurrentActor.get().id(), wordings.t()),
                screening.state() == ScreeningState.DONE,
                conversation.writes(),
                conversation.pack().isEmpty() ? screening.pack() + " " + screening.packVersion() : null,
                result.sameDay().stream()
                        .map(one -> urgent(one, wordings, named, missing))
                        .toList(),
                found.undecided(),
                result.strengths().stream()
                        .map(one -> wordings.text("strength." + one.strength(), one.strength()))
                        .toList(),
                apart ? found.said() : List.of(),
                result.strengths().stream().anyMatch(one -> wordings.draft("strength." + one.strength())),
                found.byDomain(),
                open.stream()
                        .filter(one ->
                                answered(conversation, one) && !comesOut(result, one) && !waits(conversation, one))
                        .map(one -> wordings.domain(one.id()))
                        .toList(),
                open.stream()
                        .filter(one -> !answered(conversation, one))
                        .map(one -> stop(family, conversation, one, wordings))
                        .toList(),
                open.stream()
                        .filter(one -> waits(conversation, one))
                        .map(one -> stop(family, conversation, one, wordings))
                        .toList(),
                corrections.stream()
                        .map(one -> new ResultPage.Correction(
                                wordings.question(one.item()),
                                wordings.answer(one.item(), one.kind(), one.codes(), one.words()),
                                one.replacedAt(),
                                named.getOrDefault(one.replacedBy(), "")))
                        .toList(),
                conversation.pack().isEmpty() ? found.lines(null) : List.of(),
                apart ? null : next(family, wordings));
    }

    /** Who may read what came out where it is not for the whole team: of what this reader reads herself. */
    private Map<Compartment, String> knowing(Screening screening, ScreeningResult result, Wordings wordings) {
        return result.indicators().stream()
                .map(ScreeningResult.ComesOut::compartment)
                .filter(Compartment::restricted)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> readers.of(screening.family(), one, screening.startedBy(), wordings.t())));
    }

    /** A domain this reader may not read is not "not asked" either: it is not there. */
    private static List<Domain> visible(Conversation conversation, FamilySummary family) {
        return Rail.domains(conversation, family.stage()).stream()
                .filter(one -> conversation.open().contains(one.compartment()) || conversation.mine())
                .filter(one -> !one.group().equals("opening") && !one.group().equals("strengths"))
                .toList();
    }

    private static boolean answered(Conversation conversation, Domain domain) {
        return conversation.answers().values().stream()
                .anyMatch(one -> one.domain().equals(domain.id())
                        && one.kind().carriesAnAnswer()
                        && !one.item().endsWith(HelpWish.ITEM));
    }

    private static boolean waits(Conversation conversation, Domain domain) {
        return conversation.byHerself().waiting().contains(domain.id());
    }

    private static boolean comesOut(ScreeningResult result, Domain domain) {
        return result.indicators().stream().anyMatch(one -> one.domain().equals(domain.id()));
    }

    private static Stop stop(FamilySummary family, Conversation conversation, Domain domain, Wordings wordings) {
        var screening = conversation.screening();
        return new Stop(
                wordings.domain(domain.id()),
                "/families/" + family.id() + "/screenings/" + screening.id() + "/" + domain.id(),
                Knot.TODO,
                wordings.t().get("screening.rail.todo"),
                false);
    }

    private static ResultPage.Urgent urgent(
            ScreeningResult.SameDay one, Wordings wordings, Map<ActorId, String> named, @Nullable String missing) {
        var key = "sameday." + one.code();
        return new ResultPage.Urgent(
                one.code(),
                wordings.text(key + ".title", one.code()),
                wordings.text(key + ".action", ""),
                one.raisedAt(),
                one.handledAt(),
                one.handledBy() == null ? null : named.getOrDefault(one.handledBy(), ""),
                one.action(),
                one.code().equals(missing),
                wordings.draft(key + ".title") || wordings.draft(key + ".action"));
    }

    private ResultPage.@Nullable Next next(FamilySummary family, Wordings wordings) {
        var held = conversations.of(family.id()).stream()
                .filter(one -> one.state() == ScreeningState.DONE)
                .map(Screening::startedAt)
                .map(Brussels::dayOf)
                .toList();
        return RescreeningCalendar.next(
                        family.stage(),
                        family.openedOn(),
                        held,
                        conversations.quietUntil(family.id()).orElse(null),
                        Brussels.today(clock))
                .map(one ->
                        new ResultPage.Next(wordings.t().of("screening.moment", one.moment()), one.from(), one.by()))
                .orElse(null);
    }

    private static Set<ActorId> ids(
            Conversation conversation,
            ScreeningResult result,
            List<Conversations.Earlier> corrections,
            Collection<List<TurnOuts.Saying>> said) {
        var ids = new HashSet<ActorId>();
        said.forEach(all -> all.forEach(one -> ids.add(one.by())));
        ids.add(conversation.screening().startedBy());
        result.sameDay().stream()
                .map(ScreeningResult.SameDay::handledBy)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        corrections.forEach(one -> ids.add(one.replacedBy()));
        conversation.disclosures().forEach(one -> {
            ids.add(one.by());
            if (one.reader() != null) {
                ids.add(one.reader());
            }
        });
        return ids;
    }
}
