package be.mille.copy.internal;

import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.family.Child;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.family.Pregnancy;
import be.mille.kernel.Brussels;
import be.mille.ui.Dates;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Pregnancies and children, who met her when and what was said, what changed her days. */
final class TimePaper {
    private final Voice voice;
    private final Texts t;
    private final Dates dates;

    TimePaper(Voice voice) {
        this.voice = voice;
        this.t = voice.t();
        this.dates = voice.dates();
    }

    List<Part> of() {
        var all = voice.all();
        var ofAllPregnancies = all.pregnancies();
        return List.of(
                new Part(
                        t.get("copy.part.pregnancies"),
                        ofAllPregnancies.stream().map(this::pregnancy).toList()),
                new Part(
                        t.get("copy.part.contacts"),
                        all.contacts().stream().map(this::contact).toList()),
                new Part(
                        t.get("copy.part.events"),
                        all.events().stream().map(this::event).toList()));
    }

    private Item pregnancy(Pregnancy one) {
        var lines = new ArrayList<String>();
        for (var dating : one.datings()) {
            var due = t.get("family.pregnancy.due", dates.full(dating.due()));
            lines.add(due + ". "
                    + t.get(
                            "family.pregnancy.how",
                            source(dating),
                            voice.day(dating.statedAt()),
                            voice.name(dating.statedBy())));
        }
        if (one.datings().isEmpty() && one.due() != null) {
            lines.add(t.get("family.pregnancy.due", dates.full(one.due())));
        }
        if (one.expected() > 1) {
            lines.add(t.get("family.pregnancy.expected", one.expected()));
        }
        one.children().forEach(child -> child(child, lines));
        return Item.of(title(one), lines);
    }

    private String source(Pregnancy.Dating one) {
        return switch (one.source()) {
            case LAST_PERIOD ->
                t.get("family.pregnancy.source.LAST_PERIOD.on", dates.full(Objects.requireNonNull(one.lastPeriod())));
            case SCAN ->
                one.scanOn() == null
                        ? t.get("family.pregnancy.source.SCAN")
                        : t.get("family.pregnancy.source.SCAN.on", dates.full(one.scanOn()));
            case TOLD -> t.get("family.pregnancy.source.TOLD");
        };
    }

    private String title(Pregnancy one) {
        if (one.endedOn() == null) {
            return t.get("copy.pregnancy");
        }
        var day = dates.full(one.endedOn());
        if (one.outcome() == Pregnancy.Outcome.LOSS) {
            return one.endKind() == null
                    ? t.get("family.pregnancy.ended", day)
                    : t.get("family.pregnancy.ended.kind", day, t.of("family.birth.kind", one.endKind()));
        }
        if (one.placeOfBirth() == null) {
            return t.get("family.pregnancy.born", day);
        }
        var place = t.of("family.birth.place", one.placeOfBirth());
        return t.get(
                "family.pregnancy.born.where", day, one.placeName() == null ? place : place + ", " + one.placeName());
    }

    private void child(Child one, List<String> lines) {
        var name = one.called() == null ? t.get("family.pregnancy.child", one.number()) : one.called();
        var hour = one.bornAt();
        lines.add(voice.line(
                name,
                dates.full(one.bornOn())
                        + (hour == null
                                ? ""
                                : ", " + dates.time(Brussels.timeOf(hour).toLocalTime()))));
        if (one.staysInHospital()) {
            lines.add(t.get("family.pregnancy.stays"));
        }
        if (one.placed()) {
            lines.add(t.get("family.pregnancy.placed"));
        }
        if (one.diedOn() != null) {
            lines.add(t.get("family.pregnancy.died", dates.full(one.diedOn())));
        }
    }

    private Item contact(Contact one) {
        var when = one.precise().words(one.day(), dates, dates::full)
                + (one.timed() ? ", " + dates.time(Brussels.timeOf(one.at()).toLocalTime()) : "");
        var kind = t.of("family.contact.kind", one.kind());
        var what = one.relative() == null ? kind : t.get("family.contact.with", kind, one.relative());
        var lines = new ArrayList<String>();
        lines.add(t.of("family.contact.state", one.state()));
        Voice.add(lines, one.place());
        if (one.interpreter() != Contact.Interpreter.NOT_NEEDED) {
            lines.add(t.of("family.contact.interpreter", one.interpreter()));
        }
        one.notes().forEach(note -> lines.add(note.text()));
        return Item.of(voice.line(when, what), lines, with(one));
    }

    private String with(Contact one) {
        var name = voice.name(one.professional());
        if (!voice.all().tells(one.function())) {
            return name;
        }
        var function = t.of("ui.function", one.function());
        return name.isEmpty() ? function : name + ", " + function;
    }

    private Item event(FamilyEvent one) {
        var lines = new ArrayList<String>();
        Voice.add(lines, one.words());
        voice.all().pregnancies().stream()
                .flatMap(pregnancy -> pregnancy.children().stream())
                .filter(child -> child.id().equals(one.child()))
                .map(Child::called)
                .filter(Objects::nonNull)
                .forEach(lines::add);
        return Item.of(
                voice.line(one.precise().words(one.day(), dates, dates::full), t.of("family.event.kind", one.kind())),
                lines,
                voice.by(one.author(), one.notedAt()));
    }
}
