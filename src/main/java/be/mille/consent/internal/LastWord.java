package be.mille.consent.internal;

import be.mille.access.Compartment;
import be.mille.account.Seats;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Recipient;
import be.mille.directory.Professional;
import be.mille.family.HerWord;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What she last said no to, subject by subject. What was said of restricted subjects alone is not told here, only some know of it: the
 * database keeps them closed by itself (consent.stays_closed).
 */
@Component
class LastWord implements HerWord {
    private final EventStore events;
    private final Seats seats;

    LastWord(EventStore events, Seats seats) {
        this.events = events;
        this.seats = seats;
    }

    @Override
    public Map<ActorId, Set<Compartment>> keptFrom(FamilyId record, Collection<Professional> colleagues) {
        var said = open(record);
        var kept = new HashMap<ActorId, Set<Compartment>>();
        if (!said.isEmpty()) {
            colleagues.forEach(one -> kept.put(one.id(), kept(said, one)));
        }
        return kept;
    }

    @Override
    public boolean agreedSince(FamilyId record, ActorId colleague, Instant moment) {
        var posts = seats.ofSameHuman(colleague);
        return open(record).stream()
                .filter(one -> one.kind().opens() && one.notedAt().isAfter(moment))
                .map(ConsentEvent::recipient)
                .anyMatch(one -> one.kind() == Recipient.Kind.COLLEAGUE
                        && posts.stream().anyMatch(post -> post.value().equals(one.id())));
    }

    private List<ConsentEvent> open(FamilyId record) {
        return events.of(List.of(record)).stream()
                .filter(one -> one.subjects().stream().anyMatch(subject -> !subject.restricted()))
                .toList();
    }

    private Set<Compartment> kept(List<ConsentEvent> said, Professional colleague) {
        var reader = new WithdrawalRules.Reader(
                colleague.id(), colleague.organisation(), seats.ofSameHuman(colleague.id()), Set.of());
        var kept = EnumSet.noneOf(Compartment.class);
        for (var one : said) {
            if (!WithdrawalRules.concerns(one.recipient(), reader)) {
                continue;
            }
            if (one.kind().opens()) {
                kept.removeAll(one.subjects());
                kept.remove(Compartment.C0); // without it nothing of what she agreed to could be read
            } else if (one.kind().takesBack() || one.kind() == ConsentKind.DECLINED) {
                kept.addAll(
                        one.subjects().contains(Compartment.C0) ? EnumSet.allOf(Compartment.class) : one.subjects());
            }
        }
        return kept;
    }
}
