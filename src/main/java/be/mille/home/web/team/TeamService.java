package be.mille.home.web.team;

import be.mille.access.CurrentActor;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.home.web.HomeAction;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets colleagues leave a family. */
@Service
@Transactional
class TeamService {
    /** What came of a change to the team. */
    enum Outcome {
        DONE,
        NOBODY_CHOSEN,
        REASON_MISSING
    }

    /** What may be chosen; words are asked of nobody. */
    static final List<EndReason> REASONS =
            List.of(EndReason.CARE_ENDED, EndReason.HANDED_OVER, EndReason.HER_WISH, EndReason.OTHER);

    private final Relations relations;
    private final Teams teams;
    private final Families families;
    private final Merges merges;

    TeamService(Relations relations, Teams teams, Families families, Merges merges) {
        this.relations = relations;
        this.teams = teams;
        this.families = families;
        this.merges = merges;
    }

    /** Whoever leaves no longer coordinates, and leaves every record that is read as one. */
    Outcome end(FamilyId family, EndForm form) {
        var records = merges.together(HomeAction.TEAM_CHANGE, family);
        var colleague = actor(form.colleague()).filter(id -> isInTeam(family, id));
        if (colleague.isEmpty()) {
            return Outcome.NOBODY_CHOSEN;
        }
        var reason =
                REASONS.stream().filter(one -> one.name().equals(form.reason())).findFirst();
        if (reason.isEmpty()) {
            return Outcome.REASON_MISSING;
        }
        for (var record : records) {
            if (colleague.get().equals(families.get(record).coordinator())) {
                families.uncoordinate(record);
            }
            relations.end(record, colleague.get(), reason.get());
        }
        return Outcome.DONE;
    }

    private boolean isInTeam(FamilyId family, ActorId actor) {
        return teams.of(family).stream()
                .filter(Mate::now)
                .map(Mate::professional)
                .map(Professional::id)
                .anyMatch(actor::equals);
    }

    boolean isMe(EndForm form) {
        return actor(form.colleague()).filter(CurrentActor.get().id()::equals).isPresent();
    }

    private static Optional<ActorId> actor(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(new ActorId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
