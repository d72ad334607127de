package be.mille.copy.internal;

import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.copy.internal.Gathered.Waited;
import be.mille.kernel.Brussels;
import be.mille.relay.Authority;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayStep;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** What waits for somebody outside, and the authorities around the family with what may be said to them. */
final class RelayPaper {
    private final Voice voice;
    private final RelayContent content;
    private final Texts t;

    RelayPaper(Voice voice, RelayContent content) {
        this.voice = voice;
        this.content = content;
        this.t = voice.t();
    }

    List<Part> of() {
        var all = voice.all();
        return List.of(
                new Part(
                        t.get("relay.title"),
                        all.relays().stream().map(this::waited).toList()),
                new Part(
                        t.get("relay.authority.title"),
                        all.authorities().stream().map(this::authority).toList()));
    }

    private Item waited(Waited of) {
        var one = of.relay();
        var lines = new ArrayList<String>();
        lines.add(t.get("relay.since.line", voice.dates().full(one.since())));
        lines.add(one.awaited());
        if (!one.from().isEmpty()) {
            lines.add(t.get("relay.from.line", one.from()));
        }
        lines.add(t.get(one.open() ? "relay.owner" : "relay.owner.was", voice.name(one.owner())));
        var end = one.end();
        if (end != null) {
            lines.add(t.get(
                    "relay.end.line",
                    content.end(end.how(), t.language()),
                    voice.dates().full(end.on())));
        }
        of.course().stream().map(RelayStep::words).forEach(words -> Voice.add(lines, words));
        return Item.of(content.kind(one.kind(), t.language()), lines, voice.by(one.author(), one.madeAt()));
    }

    private Item authority(Authority one) {
        var fields = one.fields();
        var lines = new ArrayList<String>();
        lines.add(t.get("relay.authority.since.line", voice.dates().full(fields.since())));
        lines.add(content.frame(fields.frame(), t.language()));
        voice.add(lines, t.get("relay.authority.contact"), fields.contact());
        voice.add(lines, t.get("relay.authority.reach"), fields.reach());
        voice.add(lines, t.get("relay.authority.may-say"), fields.maySay());
        voice.add(lines, t.get("relay.authority.not-say"), fields.notSay());
        lines.add(t.of("relay.knows", fields.knows()));
        Voice.add(lines, fields.knowsWords());
        var ended = one.endedOn();
        if (ended != null) {
            lines.add(t.get("consent.until", voice.day(Brussels.startOf(ended))));
        }
        return Item.of(content.authority(fields.kind(), t.language()), lines, voice.by(one.author(), one.madeAt()));
    }
}
