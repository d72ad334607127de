package be.mille.training.internal;

import be.mille.access.CurrentActor;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.Relations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the team of a story comes together: who brings whom, who stays on beyond the length of a relation, who leaves. */
@Component
class TeamActs {
    private static final LocalTime JOINS = LocalTime.of(7, 40);
    private static final LocalTime RENEWS = LocalTime.of(7, 20);
    private static final LocalTime LEAVES = LocalTime.of(21, 0);

    /** Less than the shortest that any relation of care or help lasts, and than the silence after which one sleeps. */
    private static final int SAYS_SO_EVERY = 80;

    private final Relations relations;
    private final CoordinationActs coordination;
    private final StoryCast cast;
    private final Clock clock;

    TeamActs(Relations relations, CoordinationActs coordination, StoryCast cast, Clock clock) {
        this.relations = relations;
        this.coordination = coordination;
        this.cast = cast;
        this.clock = clock;
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < story.team().size(); i++) {
            var member = story.team().get(i);
            if (i > 0) {
                acts.add(joins(story, i));
            }
            renewals(acts, story, member, today);
            var until = member.until();
            if (until != null && until <= 0) {
                acts.add(new Act(
                        story.id(),
                        until,
                        LEAVES,
                        member.who(),
                        "leaves the team",
                        family -> relations.end(family, CurrentActor.get().id(), EndReason.CARE_ENDED)));
            }
        }
        var coordinator = story.coordinator();
        if (coordinator != null) {
            acts.addAll(coordination.of(story, coordinator));
        }
        return acts;
    }

    private Act joins(Story story, int index) {
        var member = story.team().get(index);
        var host = story.team().subList(0, index).stream()
                .filter(one -> one.since() <= member.since() && (one.until() == null || one.until() >= member.since()))
                .findFirst()
                .orElse(story.opener());
        return new Act(
                story.id(),
                member.since(),
                JOINS,
                host.who(),
                "brings " + member.who(),
                family -> relations.add(
                        family,
                        cast.professional(member.who()).actor(),
                        member.type(),
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    /** Who still accompanies her says so before any relation could end, whatever its type, its proof and the end of the pregnancy. */
    private void renewals(List<Act> acts, Story story, Story.Member member, LocalDate today) {
        var day = today.plusDays(member.since());
        while (true) {
            day = day.plusDays(SAYS_SO_EVERY);
            int offset = (int) ChronoUnit.DAYS.between(today, day);
            var until = member.until();
            if (offset > 0 || (until != null && until <= offset)) {
                return;
            }
            acts.add(new Act(
                    story.id(),
                    offset,
                    RENEWS,
                    member.who(),
                    "goes on",
                    family -> relations.renew(family, CurrentActor.get().id())));
        }
    }
}
