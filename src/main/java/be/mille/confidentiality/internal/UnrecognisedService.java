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
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which lines of the looks she does not recognise, and reads what an officer answered her. */
@Service
@Transactional
class UnrecognisedService implements UnrecognisedLooks {
    private final Sql sql;
    private final Access access;
    private final Looks looks;
    private final Ids ids;
    private final Seal clarified;

    UnrecognisedService(Sql sql, Access access, Looks looks, Ids ids, Sealing sealing) {
        this.clarified = sealing.ofProgram("confidentiality.clarified");
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
    public Map<Line, List<Answer>> of(FamilyId family) {
        access.require(ExceptionalAction.SEE_UNRECOGNISED, family);
        var found = new HashMap<Line, List<Answer>>();
        sql.list(this::noted, """
                        select u.day, u.organisation, u.function, c.words, c.at
                        from confidentiality.unrecognised u left join confidentiality.clarified c on c.unrecognised = u.id
                        where u.family = :family order by c.at, c.id
                        """, p("family", family))
                .forEach(one -> found.computeIfAbsent(one.line(), _ -> new ArrayList<>())
                        .addAll(one.answer().stream().toList()));
        return found;
    }

    private record Noted(Line line, Optional<Answer> answer) {}

    private Noted noted(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return new Noted(
                new Line(
                        row.getObject("day", LocalDate.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        ActorFunction.valueOf(row.getString("function"))),
                words == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                Brussels.dayOf(row.getObject("at", OffsetDateTime.class)
                                        .toInstant()),
                                clarified.open("words", words))));
    }
}
