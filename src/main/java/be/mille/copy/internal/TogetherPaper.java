package be.mille.copy.internal;

import be.mille.coordination.Mandate;
import be.mille.coordination.Pause;
import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.copy.internal.Gathered.Handed;
import be.mille.copy.internal.Gathered.Onward;
import be.mille.kernel.Brussels;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked for her and of whom, what was handed over, and who coordinates. */
final class TogetherPaper {
    private final Voice voice;
    private final Texts t;

    TogetherPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
    }

    List<Part> of() {
        var all = voice.all();
        var handed = Stream.concat(
                all.handovers().stream().map(this::handover),
                all.onwards().stream().map(this::onward));
        return List.of(
                part("referral.title", all.referrals().stream().map(this::referral)),
                part("handover.title", handed),
                part("coordination.title", all.mandates().stream().map(this::mandate)),
                part("coordination.silence.pause", all.pauses().stream().map(this::pause)));
    }

    private Part part(String title, Stream<Item> items) {
        return new Part(t.get(title), items.toList());
    }

    private Item referral(Referral one) {
        var lines = new ArrayList<String>();
        lines.add(t.of("referral.state", one.state()));
        if (one.reason() != null) {
            lines.add(t.of("referral.reason", one.reason()));
        }
        if (one.although() != null) {
            lines.add(t.get("referral.although.said", one.although()));
        }
        Voice.add(lines, one.told().reach());
        Voice.add(lines, one.told().more());
        Voice.add(lines, one.words());
        var booking = one.booking();
        if (booking != null) {
            lines.add(t.of("referral.interpreting.way", booking.way()));
            Voice.add(lines, booking.place());
            booking.wishes().stream().sorted().forEach(wish -> lines.add(t.of("referral.interpreting.wish", wish)));
        }
        return Item.of(voice.line(receiver(one.to()), one.told().need()), lines, voice.by(one.sender(), one.madeAt()));
    }

    private Item handover(Handed of) {
        var one = of.handover();
        var lines = new ArrayList<String>();
        lines.add(t.of("handover.border", one.border()));
        Voice.add(lines, of.letter());
        Voice.add(lines, one.words());
        return Item.of(
                t.get(
                        one.taken() ? "handover.stands.TAKEN" : "handover.stands." + one.state(),
                        voice.name(one.receiver()),
                        voice.day(one.since()),
                        voice.day(Brussels.startOf(one.answerBy()))),
                lines,
                voice.by(one.author(), one.madeAt()));
    }

    private Item onward(Onward one) {
        return Item.of(
                t.get(
                        "handover.one.title",
                        t.of("handover.border", one.border()),
                        voice.day(Brussels.startOf(one.on()))),
                List.of(t.get("handover.outside.title")),
                voice.by(one.author(), one.madeAt()));
    }

    private Item mandate(Mandate one) {
        var lines = new ArrayList<String>();
        lines.add(t.of("coordination.state", one.state()));
        if (one.end() != null) {
            lines.add(t.of("coordination.end", one.end()));
        }
        lines.add(t.get("consent.until", voice.day(Brussels.startOf(one.endsOn()))));
        var agreement = one.agreement();
        if (agreement != null) {
            lines.add(t.of("coordination.agreed", agreement.way()));
        }
        var deputy = one.deputy();
        if (deputy != null) {
            lines.add(voice.line(t.get("coordination.deputy"), voice.name(deputy)));
        }
        return Item.of(voice.name(one.holder()), lines, voice.by(one.proposedBy(), one.proposedAt()));
    }

    private Item pause(Pause one) {
        return Item.of(
                t.of("coordination.silence.why", one.why()),
                List.of(t.get("consent.until", voice.day(Brussels.startOf(one.until())))),
                voice.by(one.by(), Brussels.startOf(one.from())));
    }

    private String receiver(Receiver to) {
        return switch (to) {
            case Receiver.Service(var service) -> voice.all().service(service);
            case Receiver.Pool(var all, var outside) ->
                Stream.concat(
                                all.stream().map(one -> voice.all().service(one)),
                                outside.stream().map(this::outside))
                        .collect(Collectors.joining(", "));
            case Receiver.Colleague(var actor) -> voice.name(actor);
            case Receiver.Outside outside -> outside(outside);
        };
    }

    private String outside(Receiver.Outside one) {
        return one.name().isEmpty() ? t.get("copy.service") : one.name();
    }
}
