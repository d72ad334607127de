package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.access.OutsideLooks;
import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.copy.internal.Gathered.Answered;
import be.mille.copy.internal.Gathered.KeptAway;
import be.mille.copy.internal.Gathered.Looked;
import be.mille.directory.HouseName;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the record is open to now, who looked and what was answered about it, and who is kept away or stepped back. */
final class AccessPaper {
    private final Voice voice;
    private final Texts t;

    AccessPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
    }

    List<Part> of() {
        var all = voice.all();
        return List.of(
                part("copy.part.answers", all.lookAnswers().stream().map(this::answered)),
                part(
                        "copy.part.readers",
                        all.readers().entrySet().stream().map(one -> reader(one.getKey(), one.getValue()))),
                part(
                        "confidentiality.looks",
                        Stream.concat(
                                all.looks().stream().map(this::looked),
                                all.outsideLooks().stream().map(this::outside))),
                part(
                        "confidentiality.excluded.title",
                        all.keptAway().stream()
                                .filter(one -> !one.steppedBack())
                                .map(this::away)),
                part(
                        "confidentiality.stepped.title",
                        all.keptAway().stream().filter(KeptAway::steppedBack).map(this::away)));
    }

    private Part part(String title, Stream<Item> items) {
        return new Part(t.get(title), items.toList());
    }

    private Item answered(Answered one) {
        return Item.of(
                one.words(),
                List.of(t.get(
                        "copy.answered.about",
                        voice.day(Brussels.startOf(one.lookedOn())),
                        HouseName.together(
                                t.of("ui.function", one.function()),
                                one.organisation().in(t.language())))),
                t.get("copy.answered.on", voice.day(Brussels.startOf(one.answeredOn()))));
    }

    private Item reader(ActorId id, Collection<Compartment> scope) {
        var who = voice.all().people().get(id);
        var open = scope.stream().filter(one -> !one.restricted()).toList();
        return Item.of(who == null ? t.get("copy.somebody") : who.introduced(t), List.of(voice.subjects(open)));
    }

    private Item looked(Looked one) {
        var who = HouseName.together(
                t.of("ui.function", one.function()), one.organisation().in(t.language()));
        var opened = one.opened().stream()
                .map(page -> t.of("confidentiality.opened", page))
                .collect(Collectors.joining(", "));
        return Item.of(
                voice.line(voice.day(Brussels.startOf(one.day())), who),
                Stream.of(t.of("confidentiality.purpose", one.purpose()), opened)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private Item outside(OutsideLooks.Look one) {
        return Item.of(
                voice.line(voice.day(Brussels.startOf(one.day())), t.get("confidentiality.looks.outside", one.who())),
                List.of());
    }

    private Item away(KeptAway one) {
        var house = one.organisation();
        var person = one.person();
        var who = person != null ? voice.introduced(person) : house == null ? "" : house.in(t.language());
        return Item.of(who, List.of(t.get("confidentiality.excluded.since", voice.day(one.since()))));
    }
}
