package be.mille.screening.web;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Conversations.Disclosure;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResult.ComesOut;
import be.mille.screening.ScreeningState;
import be.mille.screening.TurnOuts.Saying;
import be.mille.screening.web.ResultPage.DomainResult;
import be.mille.screening.web.ResultPage.Finding;
import be.mille.screening.web.ResultPage.Line;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came out, domain by domain, each with its reasons. */
record Findings(
        Conversation conversation,
        ScreeningResult result,
        Wordings wordings,
        Map<ActorId, String> names,
        Map<String, List<Saying>> turnedOut,
        Map<Compartment, String> readers) {

    List<DomainResult> byDomain() {
        var byDomain = new LinkedHashMap<String, List<ComesOut>>();
        conversation.domains().forEach(one -> byDomain.put(one.id(), new ArrayList<>()));
        result.indicators()
                .forEach(one -> byDomain.computeIfAbsent(one.domain(), _ -> new ArrayList<>())
                        .add(one));
        byDomain.values().removeIf(List::isEmpty);
        return byDomain.entrySet().stream()
                .map(one -> domain(one.getKey(), one.getValue()))
                .toList();
    }

    List<ResultPage.Undecided> undecided() {
        if (conversation.screening().ofSecondParent()) {
            return wholeUndecided();
        }
        return conversation.domains().stream()
                .filter(Domain::restricted)
                .filter(one ->
                        result.indicators().stream().anyMatch(it -> it.domain().equals(one.id())))
                .filter(one -> !conversation.disclosed(one))
                .map(one -> new ResultPage.Undecided(one.id(), wordings.domain(one.id())))
                .toList();
    }

    /** The second parent's conversation is told or kept as a whole. */
    private List<ResultPage.Undecided> wholeUndecided() {
        return conversation.domains().stream()
                .filter(one ->
                        result.indicators().stream().anyMatch(it -> it.domain().equals(one.id())))
                .filter(one -> !conversation.disclosed(one))
                .limit(1)
                .map(one ->
                        new ResultPage.Undecided(one.id(), wordings.t().get("screening.second-parent.conversation")))
                .toList();
    }

    /** What begins and closes the conversation, where no points are given. */
    List<Line> said() {
        return conversation.domains().stream()
                .filter(one -> !one.core())
                .flatMap(one -> lines(one.id()).stream())
                .toList();
    }

    private DomainResult domain(String domain, List<ComesOut> found) {
        var help = found.getFirst().help();
        return new DomainResult(
                domain,
                wordings.domain(domain),
                found.stream().map(this::finding).toList(),
                help == null ? null : wordings.t().of("screening.wish", help),
                help == HelpWish.WANTS,
                lines(domain),
                readers(found.getFirst()));
    }

    private Finding finding(ComesOut one) {
        var rule = conversation.pack().flatMap(pack -> pack.indicator(one.indicator()));
        return new Finding(
                wordings.text("indicator." + one.indicator(), one.indicator()),
                number(one.points()),
                number(one.threshold()),
                one.parts().stream()
                        .map(part -> new ResultPage.Part(
                                wordings.question(part.item()),
                                wordings.answer(part.item(), part.answer()),
                                number(part.points())))
                        .toList(),
                one.indicator(),
                one.pack() + " " + one.packVersion(),
                rule.map(it -> it.source()).orElse(""),
                rule.map(it -> it.status().equals("proposal")).orElse(false),
                wordings.draft("indicator." + one.indicator()),
                conversation.screening().state() == ScreeningState.DONE
                        ? TurnOut.of(one.indicator(), turnedOut.getOrDefault(one.indicator(), List.of()), names)
                        : null);
    }

    private String number(BigDecimal number) {
        return NumberFormat.getInstance(wordings.t().locale()).format(number);
    }

    /** Who may read it now, and who has taken it up. */
    private @Nullable String readers(ComesOut found) {
        var who = readers.get(found.compartment());
        if (who == null) {
            return null;
        }
        var takenUp = conversation.disclosures().stream()
                .filter(one -> one.compartment() == found.compartment() && one.reader() == null)
                .map(this::takenUp)
                .distinct()
                .collect(Collectors.joining(" "));
        var sentence = wordings.t().get("ui.readers", who);
        return takenUp.isEmpty() ? sentence : sentence + " " + takenUp;
    }

    private String takenUp(Disclosure one) {
        var until = one.takesOverUntil();
        return wordings.t()
                .get(
                        "screening.readers.taken-over",
                        names.getOrDefault(one.by(), ""),
                        until == null ? "" : wordings.dates().brief(until));
    }

    /** Questions and answers in the order of the pack; with an unknown pack in the order of their names. */
    List<Line> lines(@Nullable String domain) {
        var order = conversation.pack().stream()
                .flatMap(pack -> pack.domains().stream())
                .filter(one -> domain == null || one.id().equals(domain))
                .flatMap(one -> one.items().stream())
                .map(Item::id)
                .toList();
        var items = order.isEmpty()
                ? conversation.answers().keySet().stream().sorted().toList()
                : order;
        return items.stream()
                .map(conversation.answers()::get)
                .filter(one -> one != null && one.kind().carriesAnAnswer())
                .map(one -> new Line(wordings.question(one.item()), wordings.answer(one)))
                .toList();
    }
}
