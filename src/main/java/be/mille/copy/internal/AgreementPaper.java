package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Grounds;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.coordination.Mandate;
import be.mille.coordination.Pause;
import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.copy.internal.Gathered.Answered;
import be.mille.copy.internal.Gathered.Handed;
import be.mille.copy.internal.Gathered.Onward;
import be.mille.directory.HouseName;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.note.Note;
import be.mille.opinion.AskedOpinion;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What she agreed to, who decides, what was noted and asked, and who reads the record now. */
final class AgreementPaper {
    private final Voice voice;
    private final Texts t;

    AgreementPaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
    }

    List<Part> of() {
        var all = voice.all();
        return List.of(
                new Part(
                        t.get("copy.part.agreements"),
                        all.agreements().stream().map(this::agreement).toList()),
                new Part(
                        t.get("copy.part.decides"),
                        all.standings().stream().map(this::standing).toList()),
                new Part(
                        t.get("note.title"),
                        all.notes().stream().map(this::note).toList()),
                new Part(
                        t.get("opinion.asked.title"),
                        all.opinions().stream().map(this::opinion).toList()),
                new Part(
                        t.get("referral.title"),
                        all.referrals().stream().map(this::referral).toList()),
                new Part(
                        t.get("handover.title"),
                        Stream.concat(
                                        all.handovers().stream().map(this::handover),
                                        all.onwards().stream().map(this::onward))
                                .toList()),
                new Part(
                        t.get("coordination.title"),
                        all.mandates().stream().map(this::mandate).toList()),
                new Part(
                        t.get("coordination.silence.pause"),
                        all.pauses().stream().map(this::pause).toList()),
                new Part(
                        t.get("copy.part.answers"),
                        all.lookAnswers().stream().map(this::answered).toList()),
                new Part(
                        t.get("copy.part.readers"),
                        all.readers().entrySet().stream()
                                .map(one -> reader(one.getKey(), one.getValue()))
                                .toList()));
    }

    private Item agreement(ConsentEvent one) {
        var lines = new ArrayList<String>();
        lines.add(subjects(one.subjects()));
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
            var instead = decider.instead();
            lines.add(
                    instead == null
                            ? t.get("consent.decided.HERSELF")
                            : t.get("consent.decided.REPRESENTATIVE", instead.name(), instead.tie(), instead.item()));
        }
    }

    private String recipient(Recipient one) {
        return switch (one.kind()) {
            case TEAM -> t.get("consent.team");
            case COLLEAGUE -> voice.all().name(new ActorId(Objects.requireNonNull(one.id())));
            case ORGANISATION -> t.get("copy.organisation");
        };
    }

    private String subjects(Collection<Compartment> subjects) {
        return subjects.stream()
                .sorted()
                .map(one -> t.of("consent.subject", one))
                .collect(Collectors.joining(", "));
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
        return Item.of(one.words(), lines, voice.by(one.author(), Objects.requireNonNull(one.publishedAt())));
    }

    private Item opinion(AskedOpinion one) {
        var lines = new ArrayList<String>();
        var extract = one.extract();
        if (extract != null) {
            voice.add(lines, t.get("opinion.question"), extract.question());
            extract.lines().forEach(line -> voice.add(lines, t.of("opinion.subject", line.subject()), line.words()));
        }
        one.said().forEach(said -> voice.add(lines, voice.all().name(said.author()), said.words()));
        return Item.of(
                t.get("opinion.asked.of", voice.all().name(one.colleague())),
                lines,
                voice.by(one.asker(), one.askedAt()));
    }

    private Item referral(Referral one) {
        var lines = new ArrayList<String>();
        lines.add(t.of("referral.state", one.state()));
        if (one.reason() != null) {
            lines.add(t.of("referral.reason", one.reason()));
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
                        voice.all().name(one.receiver()),
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
            lines.add(voice.line(t.get("coordination.deputy"), voice.all().name(deputy)));
        }
        return Item.of(voice.all().name(one.holder()), lines, voice.by(one.proposedBy(), one.proposedAt()));
    }

    private Item pause(Pause one) {
        return Item.of(
                t.of("coordination.silence.why", one.why()),
                List.of(t.get("consent.until", voice.day(Brussels.startOf(one.until())))),
                voice.by(one.by(), Brussels.startOf(one.from())));
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

    private String receiver(Receiver to) {
        return switch (to) {
            case Receiver.Service(var service) -> voice.all().service(service, t.language());
            case Receiver.Pool(var all) ->
                all.stream().map(one -> voice.all().service(one, t.language())).collect(Collectors.joining(", "));
            case Receiver.Colleague(var actor) -> voice.all().name(actor);
            case Receiver.Outside outside -> outside.name();
        };
    }

    private Item reader(ActorId id, Collection<Compartment> scope) {
        var who = voice.all().people().get(id);
        var open = scope.stream().filter(one -> !one.restricted()).toList();
        return Item.of(who == null ? t.get("copy.somebody") : who.introduced(t), List.of(subjects(open)));
    }
}
