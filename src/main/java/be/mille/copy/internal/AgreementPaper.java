package be.mille.copy.internal;

import be.mille.consent.ConsentEvent;
import be.mille.consent.Decider.Representative;
import be.mille.consent.Grounds;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.kernel.ActorId;
import be.mille.note.Note;
import be.mille.note.Reply;
import be.mille.opinion.AskedOpinion;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What she agreed to, who decides, what was noted, what was done together, and who reads the record. */
final class AgreementPaper {
    private final Voice voice;
    private final Texts t;

    AgreementPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
    }

    /** In the order in which she reads them. */
    List<Part> of() {
        var parts = new ArrayList<Part>();
        var all = voice.all();
        parts.add(part("copy.part.agreements", all.agreements().stream().map(this::agreement)));
        parts.add(part("copy.part.decides", all.standings().stream().map(this::standing)));
        parts.add(part("note.title", all.notes().stream().map(this::note)));
        parts.add(part("opinion.asked.title", all.opinions().stream().map(this::opinion)));
        parts.addAll(new TogetherPaper(voice).of());
        parts.addAll(new AccessPaper(voice).of());
        return parts;
    }

    private Part part(String title, Stream<Item> items) {
        return new Part(t.get(title), items.toList());
    }

    private Item agreement(ConsentEvent one) {
        var lines = new ArrayList<String>();
        lines.add(voice.subjects(one.subjects()));
        var until = one.until();
        if (until != null) {
            lines.add(t.get("consent.until", voice.day(until.minusSeconds(1))));
        }
        if (one.words() != null) {
            voice.add(
                    lines,
                    t.get("consent.read", one.words().version()),
                    one.words().text());
            lines.add(t.of("consent.interpreting", one.interpreting()));
        }
        if (one.witness() != null) {
            lines.add(t.get("consent.witness", one.witness()));
        }
        Voice.add(lines, one.reason());
        grounds(lines, one.grounds());
        return Item.of(
                voice.line(recipient(one.recipient()), t.of("consent.kind", one.kind())),
                lines,
                voice.by(one.author(), one.notedAt()));
    }

    private void grounds(List<String> lines, Grounds of) {
        var purpose = of.purpose();
        if (purpose != null) {
            lines.add(t.get("consent.for", t.get("consent.task." + purpose.task())));
            Voice.add(lines, purpose.words());
        }
        var decider = of.decider();
        if (decider != null) {
            lines.add(
                    decider instanceof Representative(var name, var tie, var item)
                            ? t.get("consent.decided.REPRESENTATIVE", name, tie, item)
                            : t.get("consent.decided.HERSELF"));
        }
        if (of.heard()) {
            lines.add(t.get("consent.heard.noted"));
        }
    }

    private String recipient(Recipient one) {
        return switch (one.kind()) {
            case TEAM -> t.get("consent.team");
            case COLLEAGUE -> voice.name(new ActorId(Objects.requireNonNull(one.id())));
            case ORGANISATION -> t.get("copy.organisation");
        };
    }

    private Item standing(Standing one) {
        var fields = one.fields();
        return Item.of(
                fields.name() == null || fields.tie() == null || fields.item() == null
                        ? t.of("consent.standing", fields.kind())
                        : t.get("consent.standing.represented", fields.name(), fields.tie(), fields.item()),
                List.of(fields.why()),
                voice.by(one.author(), one.notedAt()));
    }

    private Item note(Note one) {
        var lines = new ArrayList<String>();
        var retraction = one.retraction();
        if (retraction != null) {
            Voice.add(lines, t.get("note.retracted.why", Objects.requireNonNullElse(retraction.why(), "")));
        }
        voice.all().replies().stream()
                .filter(reply -> reply.note().equals(one.id()))
                .forEach(reply -> answer(lines, reply));
        return Item.of(one.words(), lines, voice.by(one.author(), Objects.requireNonNull(one.publishedAt())));
    }

    private void answer(List<String> lines, Reply one) {
        voice.add(lines, voice.by(one.author(), one.writtenAt()), one.words());
        var retraction = one.retraction();
        if (retraction != null) {
            Voice.add(lines, t.get("note.retracted.why", Objects.requireNonNullElse(retraction.why(), "")));
        }
    }

    private Item opinion(AskedOpinion one) {
        var lines = new ArrayList<String>();
        var extract = one.extract();
        if (extract != null) {
            voice.add(lines, t.get("opinion.question"), extract.question());
            extract.lines().forEach(line -> voice.add(lines, t.of("opinion.subject", line.subject()), line.words()));
        }
        one.said().forEach(said -> voice.add(lines, voice.name(said.author()), said.words()));
        return Item.of(
                t.get("opinion.asked.of", voice.name(one.colleague())), lines, voice.by(one.asker(), one.askedAt()));
    }
}
