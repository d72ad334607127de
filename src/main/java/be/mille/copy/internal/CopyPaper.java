package be.mille.copy.internal;

import be.mille.access.Compartment;
import be.mille.careplan.PlanWording;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.relay.RelayContent;
import be.mille.ui.Dates;
import be.mille.ui.Paper;
import be.mille.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A copy for people to read: the same as the file for programs, in words, the oldest first. */
@Component
class CopyPaper {
    private final PlanWording wording;
    private final RelayContent awaited;

    CopyPaper(PlanWording wording, RelayContent awaited) {
        this.wording = wording;
        this.awaited = awaited;
    }

    Paper of(Gathered all, Texts t, Dates dates) {
        var parts = new ArrayList<Paper.Part>();
        var voice = new Voice(all, t, dates);
        parts.addAll(new PersonPaper(voice).of(all.card()));
        parts.addAll(new TimePaper(voice).of());
        var talks = new TalkPaper(voice);
        all.talks().forEach(one -> parts.add(talks.of(one)));
        parts.addAll(new PlanPaper(voice, wording).of());
        parts.addAll(new AgreementPaper(voice).of());
        parts.addAll(new RelayPaper(voice, awaited).of());
        parts.removeIf(part -> part.items().isEmpty());
        var maker = all.madeBy();
        var made = t.get("copy.made", dates.full(Brussels.dayOf(all.madeAt())), maker.introduced(t));
        return new Paper(
                t.language(),
                t.get("copy.paper.name", all.reference()),
                t.get("copy.paper.title", all.card().person().called()),
                made + " " + t.get("copy.paper.reads"),
                parts,
                t.get("copy.paper.foot", all.reference()),
                t.get("copy.paper.unshown"));
    }

    /** The words and names all parts share. */
    record Voice(Gathered all, Texts t, Dates dates) {
        String line(String label, String value) {
            return t.get("copy.line", label, value);
        }

        /** Adds a line where there is something to say. */
        void add(List<String> lines, String label, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                lines.add(line(label, value));
            }
        }

        static void add(List<String> lines, @Nullable String line) {
            if (line != null && !line.isBlank()) {
                lines.add(line);
            }
        }

        String day(Instant at) {
            return dates.full(Brussels.dayOf(at));
        }

        /** A name; empty for whoever is no colleague. */
        String name(ActorId id) {
            var found = all.people().get(id);
            return found == null ? "" : found.called(t);
        }

        String introduced(ActorId id) {
            var found = all.people().get(id);
            return found == null ? "" : found.introduced(t);
        }

        String subjects(Collection<Compartment> subjects) {
            return subjects.stream()
                    .sorted()
                    .map(one -> t.of("consent.subject", one))
                    .collect(Collectors.joining(", "));
        }

        /** Whoever is no colleague is she herself. */
        String by(ActorId who, Instant at) {
            var name = name(who);
            return t.get("copy.by", name.isEmpty() ? t.get("screening.by-herself") : name, day(at));
        }

        String draft(boolean draft) {
            return draft ? t.get("ui.draft") : "";
        }
    }
}
