package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.Exclusions;
import be.mille.access.Exclusions.Exclusion;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.account.Seats;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an exclusion in every record that is read as one, in every post of a human being. Whoever still had a relation reads again at once, so
 * it is asked how she said so, as for sharing; whoever stepped back comes back on her or his own word, unless she keeps her or him away
 * besides: what she said stays until she says otherwise.
 */
@Service
@Transactional
class Liftings {
    private final Access access;
    private final Exclusions exclusions;
    private final Relations relations;
    private final Merges merges;
    private final AgreedAgain agreed;
    private final Professionals professionals;
    private final Seats seats;
    private final Clock clock;

    Liftings(
            Access access,
            Exclusions exclusions,
            Relations relations,
            Merges merges,
            AgreedAgain agreed,
            Professionals professionals,
            Seats seats,
            Clock clock) {
        this.professionals = professionals;
        this.seats = seats;
        this.access = access;
        this.exclusions = exclusions;
        this.relations = relations;
        this.merges = merges;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** @throws NotFoundException when no such exclusion runs here */
    AgreedAgain.Outcome lift(FamilyId family, UUID exclusion, RenewForm form) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        var lifted = exclusions.of(family).stream()
                .filter(one -> one.id().equals(exclusion))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var said = lifted.steppedBack() ? AgreedAgain.Outcome.DONE : agreed.said(family, form);
        if (said != AgreedAgain.Outcome.DONE) {
            return said;
        }
        var whom = whom(lifted);
        for (var record : merges.together(ConfidentialityAction.CHANGE_ACCESS, family)) {
            exclusions.of(record).stream()
                    .filter(one -> one.steppedBack() == lifted.steppedBack() && whom.test(one))
                    .forEach(one -> exclusions.lift(record, one.id()));
            if (!lifted.steppedBack()) {
                comeBack(record, lifted, form);
            }
        }
        return said;
    }

    /** The same house, or any post of the same human being: one left shut would shut the others again, see account.kept_away_too. */
    private Predicate<Exclusion> whom(Exclusion lifted) {
        var actor = lifted.actor();
        if (actor == null) {
            return one -> Objects.equals(one.organisation(), lifted.organisation());
        }
        var posts = seats.ofSameHuman(actor);
        return one -> one.actor() != null && posts.contains(one.actor());
    }

    /** Noted for each of them; nothing is noted of those who no longer accompany her, who stay outside. */
    private void comeBack(FamilyId record, Exclusion lifted, RenewForm form) {
        var now = clock.instant();
        var running = relations.of(record).stream()
                .filter(one -> one.accompaniesAt(now))
                .collect(Collectors.groupingBy(Relation::actor));
        var actor = lifted.actor();
        var posts = actor == null ? Set.<ActorId>of() : seats.ofSameHuman(actor);
        professionals.byIds(running.keySet()).values().stream()
                .filter(one -> posts.contains(one.id()) || one.organisation().equals(lifted.organisation()))
                .forEach(one -> agreed.note(record, one.id(), running.getOrDefault(one.id(), List.of()), form));
    }
}
