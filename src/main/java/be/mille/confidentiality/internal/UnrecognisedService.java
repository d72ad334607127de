package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Looks;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which lines of the looks she does not recognise. */
@Service
@Transactional
class UnrecognisedService implements UnrecognisedLooks {
    private final Sql sql;
    private final Access access;
    private final Looks looks;
    private final Ids ids;

    UnrecognisedService(Sql sql, Access access, Looks looks, Ids ids) {
        this.sql = sql;
        this.access = access;
        this.looks = looks;
        this.ids = ids;
    }

    @Override
    public void note(FamilyId family, Line line) {
        access.require(ExceptionalAction.NOTE_UNRECOGNISED, family);
        boolean shown = looks.of(family, Brussels.startOf(line.day())).stream()
                .anyMatch(one -> line.equals(new Line(one.day(), one.organisation(), one.function())));
        if (!shown) {
            throw new NotFoundException();
        }
        sql.update(
                """
                insert into confidentiality.unrecognised (id, family, day, organisation, function, noted_by, at)
                values (:id, :family, :day, :organisation, :function, :by, access.moment())
                on conflict (family, day, organisation, function) do nothing
                """,
                p("id", ids.next()),
                p("family", family),
                p("day", line.day()),
                p("organisation", line.organisation()),
                p("function", line.function()),
                p("by", CurrentActor.get().id()));
    }

    @Override
    public Set<Line> of(FamilyId family) {
        access.require(ExceptionalAction.SEE_UNRECOGNISED, family);
        return Set.copyOf(sql.list(
                row -> new Line(
                        row.getObject("day", LocalDate.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        ActorFunction.valueOf(row.getString("function"))),
                "select day, organisation, function from confidentiality.unrecognised where family = :family",
                p("family", family)));
    }
}
