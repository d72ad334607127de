package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResult.ComesOut;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A conversation with only the answers, and what comes out of them, whose subject goes into the copy. */
record KeptTalk(Keeping keeping, Talk talk) {
    Talk kept() {
        return new Talk(
                conversation(talk.conversation()),
                result(talk.result()),
                talk.turnedOut().entrySet().stream()
                        .filter(one -> comesOut(talk.result()).contains(one.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                talk.corrections().stream()
                        .filter(one -> answers(talk.conversation()).contains(one.item()))
                        .toList());
    }

    private Conversation conversation(Conversation one) {
        var kept = answers(one);
        return new Conversation(
                one.screening(),
                one.pack(),
                one.mine(),
                one.writes(),
                keeping.subjects(one.open()),
                one.domains().stream()
                        .filter(domain -> keeping.has(domain.compartment()))
                        .toList(),
                one.answers().entrySet().stream()
                        .filter(answer -> kept.contains(answer.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                one.disclosures().stream()
                        .filter(disclosure -> keeping.has(disclosure.compartment()))
                        .toList(),
                one.byHerself());
    }

    private Set<String> answers(Conversation one) {
        return one.answers().entrySet().stream()
                .filter(answer -> !Telling.item(answer.getKey())
                        && keeping.has(Compartment.valueOf(answer.getValue().compartment())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> comesOut(ScreeningResult one) {
        return one.indicators().stream()
                .filter(this::keeps)
                .map(ComesOut::indicator)
                .collect(Collectors.toSet());
    }

    private ScreeningResult result(ScreeningResult one) {
        return new ScreeningResult(
                one.family(),
                one.indicators().stream().filter(this::keeps).toList(),
                one.strengths().stream()
                        .filter(found -> keeping.has(found.compartment()))
                        .toList(),
                one.sameDay().stream()
                        .filter(found -> keeping.has(found.compartment()))
                        .toList(),
                Map.of());
    }

    /** What comes out of an answer shows the answer. */
    private boolean keeps(ComesOut one) {
        return keeping.has(one.compartment()) && one.parts().stream().noneMatch(part -> Telling.item(part.item()));
    }
}
