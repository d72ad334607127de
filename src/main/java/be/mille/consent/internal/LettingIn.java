package be.mille.consent.internal;

import be.mille.access.Exclusions;
import be.mille.access.Exclusions.Exclusion;
import be.mille.account.Seats;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Grounds;
import be.mille.consent.Missions;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Secrecy;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whom a record may be opened to at all: bound by secrecy, for a task that is theirs, and not kept away. */
@Component
class LettingIn {
    private final Secrecy secrecy;
    private final Missions missions;
    private final Exclusions exclusions;
    private final Professionals professionals;
    private final Seats seats;

    LettingIn(Secrecy secrecy, Missions missions, Exclusions exclusions, Professionals professionals, Seats seats) {
        this.professionals = professionals;
        this.secrecy = secrecy;
        this.missions = missions;
        this.exclusions = exclusions;
        this.seats = seats;
    }

    /** What would be noted would open something, and not stay shut behind an exclusion until somebody lifts that. */
    boolean may(NoteConsent note, Professional who) {
        return bound(who) && theirs(note.grounds(), who) && !keptAway(Set.of(note.family()), who);
    }

    boolean bound(Professional who) {
        return secrecy.binds(who.function());
    }

    /** What was agreed for a task is for those whose mission it is. */
    boolean theirs(ConsentEvent agreed, Professional who) {
        return theirs(agreed.grounds(), who);
    }

    private boolean theirs(Grounds grounds, Professional who) {
        var purpose = grounds.purpose();
        return purpose == null || missions.of(who.function()).contains(purpose.task());
    }

    /** In any of their posts, or with all of their organisation. */
    boolean keptAway(Collection<FamilyId> records, Professional who) {
        var hers = seats.ofSameHuman(who.id());
        return any(
                records,
                one -> who.organisation().equals(one.organisation())
                        || (one.actor() != null && hers.contains(one.actor())));
    }

    boolean keptAway(FamilyId family, Recipient whom) {
        var id = whom.id();
        if (id == null) {
            return false;
        }
        return whom.kind() == Recipient.Kind.ORGANISATION
                ? any(
                        Set.of(family),
                        one -> one.organisation() != null
                                && id.equals(one.organisation().value()))
                : professionals
                        .find(new ActorId(id))
                        .filter(who -> keptAway(Set.of(family), who))
                        .isPresent();
    }

    private boolean any(Collection<FamilyId> records, Predicate<Exclusion> about) {
        return records.stream()
                .flatMap(record -> exclusions.of(record).stream())
                .anyMatch(about);
    }
}
