package be.mille.copy.internal;

import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.copy.internal.Gathered.Talk;
import be.mille.family.LanguageNames;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningResult.ComesOut;
import be.mille.screening.ScreeningResult.SameDay;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One conversation: how it was held, what came out, and each question with its answer in the words it was asked in. */
final class TalkPaper {
    private final Voice voice;
    private final Texts t;

    TalkPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
    }

    Part of(Talk talk) {
        var screening = talk.conversation().screening();
        var words = new TalkWords(talk.conversation().pack().orElse(null), t, voice.dates());
        var items = new ArrayList<Item>();
        var held = Stream.of(
                        t.of("screening.moment", screening.moment()),
                        t.of("screening.interpreting", screening.interpreting()),
                        t.of("screening.presence", screening.presence()),
                        LanguageNames.of(screening.language(), t))
                .collect(Collectors.joining(" · "));
        items.add(Item.of("", List.of(held), voice.by(screening.startedBy(), screening.startedAt())));
        talk.result().sameDay().forEach(one -> items.add(sameDay(one, words)));
        var strengths = talk.result().strengths();
        if (!strengths.isEmpty()) {
            items.add(new Item(
                    t.get("screening.result.strengths"),
                    strengths.stream()
                            .map(one -> words.text("strength." + one.strength(), one.strength()))
                            .toList(),
                    "",
                    voice.draft(strengths.stream().anyMatch(one -> words.draft("strength." + one.strength())))));
        }
        if (!talk.result().indicators().isEmpty()) {
            items.add(comesOut(talk, words));
        }
        items.addAll(answers(talk, words));
        talk.corrections()
                .forEach(one -> items.add(Item.of(
                        t.get("copy.correction"),
                        List.of(words.question(one.item()) + " "
                                + words.answer(one.item(), one.kind(), one.codes(), one.words())),
                        voice.by(one.replacedBy(), one.replacedAt()))));
        return new Part(t.get("copy.part.talk", voice.day(screening.startedAt())), items);
    }

    private Item sameDay(SameDay one, TalkWords words) {
        var key = "sameday." + one.code();
        var lines = new ArrayList<String>();
        Voice.add(lines, words.text(key + ".title", one.code()));
        Voice.add(lines, one.action());
        var handled = one.handledAt();
        return new Item(
                t.get("screening.copy.same-day"),
                lines,
                handled == null || one.handledBy() == null
                        ? voice.day(one.raisedAt())
                        : voice.by(one.handledBy(), handled),
                voice.draft(words.draft(key + ".title")));
    }

    private Item comesOut(Talk talk, TalkWords words) {
        var found = talk.result().indicators();
        return new Item(
                t.get("screening.result.comes-out"),
                found.stream().map(one -> comesOut(one, talk, words)).toList(),
                "",
                voice.draft(found.stream().anyMatch(one -> words.draft("indicator." + one.indicator()))));
    }

    private String comesOut(ComesOut one, Talk talk, TalkWords words) {
        var parts = new ArrayList<String>();
        parts.add(voice.line(words.domain(one.domain()), words.text("indicator." + one.indicator(), one.indicator())));
        var help = one.help();
        if (help != null) {
            parts.add(t.of("screening.wish", help));
        }
        var last = talk.turnedOut().getOrDefault(one.indicator(), List.of()).stream()
                .findFirst();
        last.ifPresent(said -> {
            var turned = said.turnedOut();
            if (turned != null) {
                parts.add(t.of("screening.turned", turned) + " (" + voice.by(said.by(), said.at()) + ")");
            }
        });
        return String.join(" · ", parts);
    }

    /** Domain by domain in the order of the pack; without its pack, in the order of the names. */
    private List<Item> answers(Talk talk, TalkWords words) {
        var answers = talk.conversation().answers();
        var order = talk.conversation().pack().stream()
                .flatMap(pack -> pack.domains().stream())
                .flatMap(TalkPaper::asked)
                .toList();
        var byDomain = new LinkedHashMap<String, List<Answer>>();
        Stream.concat(order.stream(), answers.keySet().stream().sorted())
                .distinct()
                .map(answers::get)
                .filter(one -> one != null && one.kind() != AnswerKind.DROPPED)
                .forEach(one -> byDomain.computeIfAbsent(one.domain(), _ -> new ArrayList<>())
                        .add(one));
        return byDomain.entrySet().stream()
                .map(one -> domain(one.getKey(), one.getValue(), words))
                .toList();
    }

    private static Stream<String> asked(ScreeningPack.Domain domain) {
        return Stream.concat(
                domain.items().stream().map(ScreeningPack.Item::id), Stream.of(domain.id() + HelpWish.ITEM));
    }

    private Item domain(String domain, List<Answer> answers, TalkWords words) {
        return new Item(
                words.domain(domain),
                answers.stream()
                        .map(one -> words.question(one.item()) + " " + words.answer(one))
                        .toList(),
                answers.stream()
                        .map(one -> voice.by(one.heardBy(), one.saidAt()))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                voice.draft(answers.stream().anyMatch(one -> words.draft("item." + one.item()))));
    }
}
