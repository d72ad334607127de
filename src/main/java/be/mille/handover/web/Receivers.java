package be.mille.handover.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.handover.FirstLine;
import be.mille.handover.internal.Successors;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the team could go on: those who stay near her first, then those who saw her last. */
@Component
class Receivers {
    private final Successors successors;
    private final Professionals professionals;
    private final Contacts contacts;
    private final FirstLine firstLine;

    Receivers(Successors successors, Professionals professionals, Contacts contacts, FirstLine firstLine) {
        this.successors = successors;
        this.professionals = professionals;
        this.contacts = contacts;
        this.firstLine = firstLine;
    }

    /** @param last the last contact of this colleague with her; null when none is noted, as far as the reader may know */
    record Candidate(Professional who, @Nullable LocalDate last) {}

    List<Candidate> of(FamilyId family) {
        var me = CurrentActor.get().id();
        var others =
                successors.of(family).stream().filter(one -> !one.equals(me)).toList();
        var last = last(family);
        return professionals.byIds(others).values().stream()
                .filter(one -> one.function().accompaniesFamilies())
                .map(one -> new Candidate(one, last.get(one.id())))
                .sorted(Comparator.comparing(
                                (Candidate one) -> !firstLine.stays(one.who().function()))
                        .thenComparing(Candidate::last, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(one -> one.who().familyName()))
                .toList();
    }

    /** What lies in a restricted compartment says nothing here: its readers are not the same. */
    private Map<ActorId, LocalDate> last(FamilyId family) {
        var last = new HashMap<ActorId, LocalDate>();
        contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.DONE && !restricted(one.compartment()))
                .forEach(one -> last.merge(one.professional(), one.day(), (a, b) -> a.isAfter(b) ? a : b));
        return last;
    }

    private static boolean restricted(Compartment compartment) {
        return compartment.restricted();
    }
}
