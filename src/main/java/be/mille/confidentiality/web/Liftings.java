package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.Exclusions;
import be.mille.access.Exclusions.Exclusion;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an exclusion in every record that is read as one. Whoever still had a relation reads again at once, so it is asked how she said so,
 * as for sharing; whoever stepped back comes back on her or his own word.
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
    private final Clock clock;

    Liftings(
            Access access,
            Exclusions exclusions,
            Relations relations,
            Merges merges,
            AgreedAgain agreed,
            Professionals professionals,
            Clock clock) {
        this.professionals = professionals;
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
        for (var record : merges.together(ConfidentialityAction.CHANGE_ACCESS, family)) {
            exclusions.of(record).stream()
                    .filter(one -> Objects.equals(one.actor(), lifted.actor())
                            && Objects.equals(one.organisation(), lifted.organisation()))
                    .forEach(one -> exclusions.lift(record, one.id()));
            if (!lifted.steppedBack()) {
                comeBack(record, lifted, form);
            }
        }
        return said;
    }

    /** Noted for each of them; nothing is noted of those who no longer accompany her, who stay outside. */
    private void comeBack(FamilyId record, Exclusion lifted, RenewForm form) {
        var now = clock.instant();
        var running = relations.of(record).stream()
                .filter(one -> one.accompaniesAt(now))
                .collect(Collectors.groupingBy(Relation::actor));
        professionals.byIds(running.keySet()).values().stream()
                .filter(one ->
                        one.id().equals(lifted.actor()) || one.organisation().equals(lifted.organisation()))
                .forEach(one -> agreed.note(record, one.id(), running.getOrDefault(one.id(), List.of()), form));
    }
}
