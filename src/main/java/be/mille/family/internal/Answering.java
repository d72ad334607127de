package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.Begun;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who answers for a family now; the database holds the rule, since it also tells of openings by somebody who sees no team. */
@Component
class Answering {
    private final Sql sql;

    Answering(Sql sql) {
        this.sql = sql;
    }

    Map<FamilyId, ActorId> of(Collection<FamilyId> families) {
        return families.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                row -> Map.entry(
                                        new FamilyId(Rows.id(row, "family")), new ActorId(Rows.id(row, "actor"))),
                                """
                                select one.family, one.actor from family.answering(cast(:families as uuid[])) one where one.actor is not null
                                """,
                                p("families", families))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Begun, ActorId> leftBehind(Collection<Begun> begun) {
        return begun.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                row -> Map.entry(
                                        new Begun(
                                                new FamilyId(Rows.id(row, "family")),
                                                new ActorId(Rows.id(row, "by_actor"))),
                                        new ActorId(Rows.id(row, "answers"))),
                                """
                                select one.family, one.by_actor, one.answers
                                from family.left_behind(cast(:families as uuid[]), cast(:by as uuid[])) one where one.answers is not null
                                """,
                                p("families", begun.stream().map(Begun::family).toList()),
                                p("by", begun.stream().map(Begun::by).toList()))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<ActorId> butMe(FamilyId family) {
        return sql.find(
                row -> new ActorId(Rows.id(row, "actor")),
                "select one as actor from family.answering_but_me(:family) one where one is not null",
                p("family", family));
    }
}
