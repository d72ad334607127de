package be.mille.relay.web;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.Audience;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Carried;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who reads what is noted here, who can be asked, and who can be named to read it. */
@Component
class RelayTeam {
    private final Clearances clearances;
    private final Relations relations;
    private final Professionals professionals;
    private final Readers readers;
    private final Clock clock;

    RelayTeam(Clearances clearances, Relations relations, Professionals professionals, Readers readers, Clock clock) {
        this.clearances = clearances;
        this.relations = relations;
        this.professionals = professionals;
        this.readers = readers;
        this.clock = clock;
    }

    List<Choice> choices(Collection<ActorId> people, Texts t) {
        return professionals.byIds(people).values().stream()
                .filter(one -> one.function().accompaniesFamilies())
                .sorted(Comparator.comparing(Professional::familyName).thenComparing(Professional::given))
                .map(one -> new Choice(
                        one.id().toString(), t.get("relay.colleague", one.name(), t.of("ui.function", one.function()))))
                .toList();
    }

    /** Everybody who may read what this author wrote there, the reader included. */
    String readers(FamilyId family, Compartment compartment, ActorId author, Texts t) {
        return readers.of(family, compartment, author, t);
    }

    /** Before it is noted: who would read it, subject by subject. */
    List<Fact> places(FamilyId family, Collection<Audience> subjects, Function<Audience, String> name, Texts t) {
        var who = readers.ofMine(
                family, subjects.stream().map(Audience::words).distinct().toList(), t);
        return subjects.stream()
                .filter(one -> who.containsKey(one.words()))
                .map(one -> new Fact(name.apply(one), who.getOrDefault(one.words(), "")))
                .toList();
    }

    /** Who of the team could be named to read it; empty where it is nothing to name for, or not the reader’s to name. */
    List<Choice> nameable(FamilyId family, Compartment compartment, ActorId author, Texts t) {
        if (!compartment.restricted() || !clearances.mayName(family, compartment, author)) {
            return List.of();
        }
        var now = clock.instant();
        var already = clearances.mayKnow(family, compartment, author);
        return choices(
                relations.of(family).stream()
                        .filter(one -> one.type().writes()
                                && !one.startsAt().isAfter(now)
                                && (one.endsAt() == null || one.endsAt().isAfter(now)))
                        .map(Relations.Relation::actor)
                        .filter(one -> !already.contains(one))
                        .distinct()
                        .toList(),
                t);
    }

    /** Where she is asked before one colleague more may know; what it is about is carried, and stands in no address. */
    static String naming(
            FamilyId family,
            Compartment compartment,
            ActorId author,
            String back,
            ActorId colleague,
            HttpServletRequest request) {
        Carried.put(
                request,
                Map.of(
                        "subject",
                        List.of(compartment.name()),
                        "by",
                        List.of(author.toString()),
                        "back",
                        List.of(back),
                        "who",
                        List.of(colleague.toString())));
        return "/families/" + family + "/naming";
    }
}
