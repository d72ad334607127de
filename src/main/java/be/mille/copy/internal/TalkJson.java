package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.screening.Answer;
import be.mille.screening.Conversations.Earlier;
import be.mille.screening.ScreeningResult.ComesOut;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conversations for a program: codes, and beside them the words they had. Of the circumstances only those that do not tell which
 * questions were asked of her alone.
 */
record TalkJson(JsonMapper mapper, Texts t, Dates dates) {
    ObjectNode of(Talk talk) {
        var conversation = talk.conversation();
        var screening = conversation.screening();
        var words = new TalkWords(conversation.pack().orElse(null), t, dates);
        var node = mapper.createObjectNode();
        node.put("id", screening.id().value().toString());
        node.put("pack", screening.pack());
        node.put("packVersion", screening.packVersion());
        node.put("moment", screening.moment().name());
        node.put("language", screening.language());
        node.put("interpreting", screening.interpreting().name());
        node.put("presence", screening.presence().name());
        node.put("startedAt", screening.startedAt().toString());
        node.put("startedBy", screening.startedBy().value().toString());
        node.put("writtenLater", screening.writtenLater());
        node.put("state", screening.state().name());
        node.set(
                "answers",
                list(conversation.answers().values().stream()
                        .sorted(Comparator.comparing(Answer::item))
                        .map(one -> answer(one, words))
                        .toList()));
        node.set(
                "corrections",
                list(talk.corrections().stream()
                        .map(one -> correction(one, words))
                        .toList()));
        node.set(
                "comesOut",
                list(talk.result().indicators().stream()
                        .map(one -> comesOut(one, talk, words))
                        .toList()));
        node.set(
                "strengths",
                list(talk.result().strengths().stream()
                        .map(one -> this.<ObjectNode>tree(one)
                                .put("inWords", words.text("strength." + one.strength(), one.strength())))
                        .toList()));
        node.set(
                "sameDay",
                list(talk.result().sameDay().stream()
                        .map(one -> this.<ObjectNode>tree(one)
                                .put("inWords", words.text("sameday." + one.code() + ".title", one.code())))
                        .toList()));
        node.set(
                "mayKnow",
                list(conversation.disclosures().reversed().stream()
                        .filter(one -> one.compartment() != Compartment.C10)
                        .map(this::<ObjectNode>tree)
                        .toList()));
        return node;
    }

    private <T extends tools.jackson.databind.JsonNode> T tree(Object value) {
        return mapper.valueToTree(value);
    }

    private ArrayNode list(List<ObjectNode> nodes) {
        return mapper.createArrayNode().addAll(nodes);
    }

    private ObjectNode answer(Answer one, TalkWords words) {
        ObjectNode node = tree(one);
        node.remove("screening");
        return node.put("question", words.question(one.item())).put("answer", words.answer(one));
    }

    private ObjectNode correction(Earlier one, TalkWords words) {
        ObjectNode node = tree(one);
        return node.put("question", words.question(one.item()))
                .put("answer", words.answer(one.item(), one.kind(), one.codes(), one.words()));
    }

    private ObjectNode comesOut(ComesOut one, Talk talk, TalkWords words) {
        ObjectNode node = tree(one);
        node.remove("screening");
        node.put("inWords", words.text("indicator." + one.indicator(), one.indicator()));
        node.put("draft", words.draft("indicator." + one.indicator()));
        node.set("turnedOut", mapper.valueToTree(talk.turnedOut().getOrDefault(one.indicator(), List.of())));
        return node;
    }
}
